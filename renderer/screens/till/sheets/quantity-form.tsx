import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_QUANTITY } from '../../../../shared/domain/amounts';
import { parseWhole } from '../../../../shared/domain/money';
import { useFormat } from '../../../i18n/use-format';
import { Button } from '../../../ui/button';
import { MinusIcon, PlusIcon } from '../../../ui/icons';
import { Money } from '../../../ui/money';
import type { CartLine } from '../cart-line';
import { NumberForm } from './number-form';
import styles from './sheets.module.css';

interface QuantityFormProps {
  readonly line: CartLine;
  readonly submitLabel: string;
  readonly onDone: (qty: number) => void;
  readonly secondary?: ReactNode;
}

/** How many pieces. */
export const QuantityForm = ({ line, submitLabel, onDone, secondary }: QuantityFormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState(String(line.qty));
  const [wasTried, setTried] = useState(false);
  const read = parseWhole(typed);
  const isRight = read.ok && read.value >= 1;

  const change = (text: string) => {
    setTyped(text);
    setTried(false);
  };
  const step = (by: number) => {
    const to = (read.ok ? read.value : 0) + by;
    if (to >= 1 && to <= MAX_QUANTITY) change(String(to));
  };
  const submit = () => {
    setTried(true);
    if (read.ok && isRight) onDone(read.value);
  };

  return (
    <NumberForm
      label={t('till.quantity')}
      kind="whole"
      value={typed}
      onChange={change}
      unit={t('till.pieceUnit')}
      error={wasTried && !isRight ? t('errors.BAD_QUANTITY') : null}
      quick={
        <div className={styles.steps}>
          <Button label={t('till.oneFewer')} onPress={() => step(-1)}>
            <MinusIcon />
          </Button>
          <Button label={t('till.oneMore')} onPress={() => step(1)}>
            <PlusIcon />
          </Button>
        </div>
      }
      preview={
        read.ok && (
          <>
            <span className={styles.of}>
              <bdi>{format.number(read.value)}</bdi> × <Money amount={line.price} bare />
            </span>
            <Money amount={read.value * line.price} size="xl" tone="copper" strong />
          </>
        )
      }
      submitLabel={submitLabel}
      onSubmit={submit}
      secondary={secondary}
    />
  );
};

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Baisa } from '../../../../shared/domain/amounts';
import { parseMoney } from '../../../../shared/domain/money';
import { useFormat } from '../../../i18n/use-format';
import { Money } from '../../../ui/money';
import { NumberForm } from './number-form';
import styles from './sheets.module.css';

interface PriceFormProps {
  /** As it stands there already, in rials. */
  readonly price?: string;
  readonly qty: number;
  readonly submitLabel: string;
  readonly onDone: (price: Baisa) => void;
  readonly secondary?: ReactNode;
}

/** What it costs: for goods without a label. */
export const PriceForm = ({ price = '', qty, submitLabel, onDone, secondary }: PriceFormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState(price);
  const [wasTried, setTried] = useState(false);
  const read = parseMoney(typed);
  const isRight = read.ok && read.value >= 1;

  const submit = () => {
    setTried(true);
    if (read.ok && isRight) onDone(read.value);
  };

  return (
    <NumberForm
      label={t('till.price')}
      kind="money"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        setTried(false);
      }}
      unit={format.unit}
      error={wasTried && !isRight ? t('errors.BAD_PRICE') : null}
      preview={
        read.ok && (
          <>
            <span className={styles.of}>
              {qty > 1 && (
                <>
                  <bdi>{format.number(qty)}</bdi> × <Money amount={read.value} bare />
                </>
              )}
            </span>
            <Money amount={read.value * qty} size="xl" tone="copper" strong />
          </>
        )
      }
      submitLabel={submitLabel}
      onSubmit={submit}
      secondary={secondary}
    />
  );
};

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_QUANTITY } from '../../../../shared/domain/amounts';
import { mulDivHalfUp } from '../../../../shared/domain/rounding';
import type { ProductListed } from '../../../../shared/contract/products';
import { useFormat } from '../../../i18n/use-format';
import { Button } from '../../../ui/button';
import { Money } from '../../../ui/money';
import { NumberForm } from './number-form';
import { readWeight } from './read-weight';
import styles from './sheets.module.css';

interface WeightFormProps {
  readonly product: ProductListed;
  /** Grams that stand there already. */
  readonly grams?: number;
  readonly submitLabel: string;
  readonly onDone: (grams: number) => void;
  readonly secondary?: ReactNode;
}

const USUAL_GRAMS = [100, 250, 500, 1000] as const;

/** How heavy: grams typed or touched, with what it comes to. */
export const WeightForm = ({ product, grams, submitLabel, onDone, secondary }: WeightFormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState(grams === undefined ? '' : String(grams));
  const [wasTried, setTried] = useState(false);
  const read = readWeight(typed);
  const isRight = read.ok && read.value >= 1 && read.value <= MAX_QUANTITY;

  const submit = () => {
    setTried(true);
    if (read.ok && isRight) onDone(read.value);
  };

  return (
    <NumberForm
      label={t('till.grams')}
      kind="whole"
      value={typed}
      onChange={(text) => {
        setTyped(text);
        setTried(false);
      }}
      unit={t('till.gramUnit')}
      error={wasTried && !isRight ? t('till.badWeight') : null}
      quick={
        <div className={styles.quick}>
          {USUAL_GRAMS.map((usual) => (
            <Button key={usual} onPress={() => setTyped(String(usual))}>
              <bdi>{t('till.gramsOf', { amount: format.number(usual) })}</bdi>
            </Button>
          ))}
        </div>
      }
      preview={
        <>
          <span className={styles.of}>
            {read.ok && (
              <>
                <bdi>{t('till.kilograms', { weight: format.kilograms(read.value) })}</bdi> ×{' '}
                <Money amount={product.price} bare />
              </>
            )}
          </span>
          {read.ok && (
            <Money amount={mulDivHalfUp(read.value, product.price, 1000)} size="xl" tone="copper" strong />
          )}
        </>
      }
      submitLabel={submitLabel}
      onSubmit={submit}
      secondary={secondary}
    />
  );
};

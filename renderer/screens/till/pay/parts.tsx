import { useTranslation } from 'react-i18next';
import type { Tender } from '../../../../shared/domain/tender';
import { Button } from '../../../ui/button';
import { CloseIcon } from '../../../ui/icons';
import { Money } from '../../../ui/money';
import type { PayableFamily } from './payable-family';
import styles from './payment-form.module.css';

interface PartsProps {
  readonly parts: readonly Tender[];
  readonly familyOf: (code: string) => PayableFamily;
  readonly onDrop: (index: number) => void;
}

/** What was entered already of a payment in several ways. */
export const Parts = ({ parts, familyOf, onDrop }: PartsProps) => {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  return (
    <ul className={styles.parts} aria-label={t('pay.parts')}>
      {parts.map((part, index) => {
        const name = t(`common.method.${part.method}`);
        return (
          // The order is all that tells two equal parts apart, and it only ever loses one.
          <li key={`${index} ${part.method}`} className={styles.part}>
            <span className={styles.partName}>
              {name}
              {part.method === 'direct' && (
                <>
                  {' · '}
                  <bdi>{familyOf(part.familyCode).name}</bdi>
                </>
              )}
            </span>
            <Money amount={part.method === 'cash' ? part.given : part.amount} strong />
            <Button look="bare" label={t('pay.dropPart', { name })} onPress={() => onDrop(index)}>
              <CloseIcon />
            </Button>
          </li>
        );
      })}
    </ul>
  );
};

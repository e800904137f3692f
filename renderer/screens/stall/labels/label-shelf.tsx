import { useTranslation } from 'react-i18next';
import type { ProductRow } from '../../../../shared/contract/products';
import { useLocalName } from '../../../i18n/use-local-name';
import { TextField } from '../../../ui/text-field';
import styles from '../stall.module.css';
import type { Copies } from './label-copies';

/** As many as a person looks through; the buttons above still mean all that were found. */
const MOST_SHOWN = 100;

interface LabelShelfProps {
  readonly found: readonly ProductRow[];
  readonly copies: Copies;
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (change: (before: Copies) => Copies) => void;
}

/** What was found, with a place for how many labels each gets. */
export const LabelShelf = ({ found, copies, wrong, onChange }: LabelShelfProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  return (
    <>
      <ul className={styles.shelf}>
        {found.slice(0, MOST_SHOWN).map((product) => (
          <li key={product.code}>
            <bdi className={styles.link} dir="ltr">
              {product.code}
            </bdi>
            <bdi className={styles.grow}>{localName(product)}</bdi>
            <div className={styles.short}>
              <TextField
                label={t('stall.labels.copies', { name: localName(product) })}
                labelHidden
                dir="ltr"
                inputMode="numeric"
                maxLength={5}
                error={wrong.has(product.code) ? t('stall.count.bad') : null}
                value={copies[product.code] ?? ''}
                onChange={(text) => onChange((before) => ({ ...before, [product.code]: text }))}
              />
            </div>
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className={styles.soft}>{t('labels.more', { count: found.length - MOST_SHOWN })}</p>
      )}
    </>
  );
};

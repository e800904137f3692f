import { useTranslation } from 'react-i18next';
import { useLocalName } from '../../../i18n/use-local-name';
import { Button } from '../../../ui/button';
import { Money } from '../../../ui/money';
import { Notice } from '../../../ui/notice';
import type { PriceChange } from '../cart-state';
import { useDispatch } from '../till-context';
import styles from './pay-notices.module.css';

interface PayNoticesProps {
  readonly isLong: boolean;
  readonly changes: readonly PriceChange[];
}

/** What the volunteer tells the buyer, or waits for. */
export const PayNotices = ({ isLong, changes }: PayNoticesProps) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const dispatch = useDispatch();
  return (
    <>
      {changes.length > 0 && (
        <Notice tone="calm">
          <ul>
            {changes.map(({ product, before, now }) => (
              <li key={product.code} className={styles.change}>
                <bdi>{localName(product)}</bdi>
                <s>
                  <Money amount={before} bare />
                </s>
                <Money amount={now} strong />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isLong && (
        <Notice
          tone="calm"
          action={<Button onPress={() => dispatch({ type: 'back' })}>{t('pay.stopWaiting')}</Button>}
        >
          {t('pay.askingAgain')}
        </Notice>
      )}
    </>
  );
};

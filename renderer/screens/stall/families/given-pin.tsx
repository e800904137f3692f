import { useTranslation } from 'react-i18next';
import type { Output } from '../../../../shared/contract';
import { useFormat } from '../../../i18n/use-format';
import { useLocalName } from '../../../i18n/use-local-name';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import styles from './cards-dialog.module.css';

export type Given = Output<'familyPins.give'>;

/** A first PIN, this once: nothing keeps it, and whoever closes this sees it no more. */
export const GivenPin = ({ given, onClose }: { readonly given: Given; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  return (
    <Dialog
      isOpen
      size="small"
      isDismissable={false}
      onClose={onClose}
      title={t('familyCards.given')}
      footer={
        <Button look="primary" onPress={onClose} autoFocus>
          {t('common.close')}
        </Button>
      }
    >
      <div className={styles.given}>
        <p>
          <bdi>{localName(given.family)}</bdi> · <bdi>{given.family.code}</bdi>
        </p>
        <p className={styles.pin} dir="ltr">
          {format.digits(given.pin)}
        </p>
        <p>{t('familyCards.givenHint')}</p>
      </div>
    </Dialog>
  );
};

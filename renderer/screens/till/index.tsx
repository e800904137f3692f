import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { useTranslation } from 'react-i18next';
import { TillCounter } from './till-counter';
import { useCatalogue } from './use-catalogue';

/** The till, once it knows what can be sold. */
export const TillScreen = () => {
  const { t } = useTranslation();
  const { catalogue, refusal, refetch } = useCatalogue();
  if (catalogue) return <TillCounter catalogue={catalogue} />;
  if (refusal) {
    return <Notice refusal={refusal} action={<Button onPress={refetch}>{t('common.tryAgain')}</Button>} />;
  }
  return <Spinner />;
};

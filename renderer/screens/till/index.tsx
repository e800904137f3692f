import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Spinner } from '../../ui/spinner';
import { useTranslation } from 'react-i18next';
import { TillCounter } from './till-counter';
import { useKeptCart } from './park/use-keep-cart';
import { useCatalogue } from './use-catalogue';

/** The till, once it knows what can be sold and what was in its cart. */
export const TillScreen = () => {
  const { t } = useTranslation();
  const { catalogue, refusal, refetch } = useCatalogue();
  const kept = useKeptCart();
  if (catalogue && kept !== undefined) return <TillCounter catalogue={catalogue} kept={kept} />;
  if (refusal) {
    return <Notice refusal={refusal} action={<Button onPress={refetch}>{t('common.tryAgain')}</Button>} />;
  }
  return <Spinner />;
};

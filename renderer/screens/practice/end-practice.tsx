import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { Button } from '../../ui/button';

/** Back to the true ledger's lock screen; main opens the page again. */
export const EndPractice = () => {
  const { t } = useTranslation();
  const { ask, isRunning } = useAsk('practice.end');
  return (
    <Button isPending={isRunning} onPress={() => void ask({})}>
      {t('practice.end')}
    </Button>
  );
};

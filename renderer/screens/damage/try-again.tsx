import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Act } from './act';
import { damageKind, type DamageKind } from './damage-kind';

interface TryAgainProps {
  readonly kind: DamageKind;
  readonly isFirst: boolean;
}

/** Opens the file once more, after whatever was in the way is gone; says so where it still is. */
export const TryAgain = ({ kind, isFirst }: TryAgainProps) => {
  const { t } = useTranslation();
  const { ask, isRunning, refusal } = useAsk('damage.tryAgain');
  const [tried, setTried] = useState(0);
  return (
    <Act title={t('damage.tryAgain.title')} hint={t(`damage.tryAgain.${kind}`)}>
      <Button
        look={isFirst ? 'primary' : 'quiet'}
        isPending={isRunning}
        onPress={() => void ask({}).then((answer) => setTried((times) => (answer.ok ? 0 : times + 1)))}
      >
        {t('damage.tryAgain.open')}
      </Button>
      {/* Another reason than before is said by the whole screen. */}
      {refusal !== null && damageKind(refusal.code) === kind && (
        <Notice key={tried}>{t('damage.tryAgain.again')}</Notice>
      )}
    </Act>
  );
};

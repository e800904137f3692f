import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyCode } from '../../../../shared/domain/amounts';
import { useAsk, useCall } from '../../../api';
import { useLocalName } from '../../../i18n/use-local-name';
import { useSettings } from '../../../settings';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { Spinner } from '../../../ui/spinner';
import { Switch } from '../../../ui/switch';
import styles from './cards-dialog.module.css';
import { GivenPin, type Given } from './given-pin';

/** Cards and first PINs, for all families or for those that are chosen. */
export const CardsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { language, printer } = useSettings().settings;
  const { data: families, refusal } = useCall('familyPins.list', {});
  const cards = useAsk('familyCards.savePdf');
  const slips = useAsk('familyPins.printSlips');
  const give = useAsk('familyPins.give');
  const [left, setLeft] = useState<ReadonlySet<FamilyCode>>(new Set());
  const [saved, setSaved] = useState<string | null>(null);
  const [isSent, setSent] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);

  const all = families ?? [];
  const chosen = all.filter(({ code }) => !left.has(code)).map(({ code }) => code);
  const ending = all.filter(({ code, pin }) => pin === 'own' && !left.has(code)).length;
  const choose = (code: FamilyCode, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(code);
    else next.add(code);
    setLeft(next);
  };
  const begin = () => {
    setSaved(null);
    setSent(false);
  };
  const saveCards = async () => {
    begin();
    const answer = await cards.ask({ families: chosen, language });
    if (answer.ok && answer.value) setSaved(answer.value.path);
  };
  const sendSlips = async (through: 'roll' | 'pdf') => {
    begin();
    const roll = printer === null ? 'dialog' : 'printer';
    const answer = await slips.ask({
      families: chosen,
      language,
      through: through === 'pdf' ? 'pdf' : roll,
    });
    if (!answer.ok) return;
    setSaved(answer.value.path);
    setSent(answer.value.printed);
  };
  const giveOne = async (family: FamilyCode) => {
    begin();
    const answer = await give.ask({ family });
    if (answer.ok) setGiven(answer.value);
  };

  return (
    <Dialog
      isOpen
      size="large"
      onClose={onClose}
      title={t('familyCards.title')}
      footer={
        <>
          <Button
            look="primary"
            isPending={cards.isRunning}
            isDisabled={chosen.length === 0}
            onPress={() => void saveCards()}
          >
            {t('familyCards.save')}
          </Button>
          <Button
            isPending={slips.isRunning}
            isDisabled={chosen.length === 0}
            onPress={() => void sendSlips('roll')}
          >
            {t('familyCards.slips')}
          </Button>
          <Button
            isPending={slips.isRunning}
            isDisabled={chosen.length === 0}
            onPress={() => void sendSlips('pdf')}
          >
            {t('familyCards.slipsPdf')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t('familyCards.hint')}</p>
        <p>
          {t('familyCards.warning')}{' '}
          {ending > 0 && <strong>{t('familyCards.replaces', { count: ending })}</strong>}
        </p>
        <Notice refusal={refusal ?? cards.refusal ?? slips.refusal ?? give.refusal} />
        {isSent && <Notice tone="good">{t('report.sent')}</Notice>}
        {saved !== null && (
          <Notice tone="good">
            {t('report.saved')} <bdi dir="ltr">{saved}</bdi>
          </Notice>
        )}
        {!families && !refusal && <Spinner />}
        <Switch
          label={t('familyCards.all')}
          isSelected={left.size === 0}
          onChange={(isAll) => setLeft(new Set(isAll ? [] : all.map(({ code }) => code)))}
        />
        <ul className={styles.families}>
          {all.map((family) => (
            <li key={family.code}>
              <Switch
                label={`${family.code} · ${localName(family)}`}
                isSelected={!left.has(family.code)}
                onChange={(isChosen) => choose(family.code, isChosen)}
              />
              <span className={styles.state}>{t(`familyCards.${family.pin}`)}</span>
              <Button
                isPending={give.isRunning}
                label={t('familyCards.forFamily', { name: localName(family) })}
                onPress={() => void giveOne(family.code)}
              >
                {t('familyCards.give')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {given && <GivenPin given={given} onClose={() => setGiven(null)} />}
    </Dialog>
  );
};

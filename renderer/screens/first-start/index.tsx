import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { beginWithSheets } from '../beginning';
import { FrontPage } from '../front-page';
import { ChoiceStep } from './choice-step';
import {
  emptyDraft,
  exhibitionInput,
  exhibitionProblems,
  organiserInput,
  organiserProblems,
  type Draft,
} from './draft';
import { ExhibitionFields } from './exhibition-fields';
import { DraftForm } from './draft-form';
import { LanguageStep } from './language-step';
import { OrganiserFields } from './organiser-fields';
import { welcome } from './welcome';

type Step = 'language' | 'choice' | 'sample' | 'new' | 'sheet';

/** The first start: a language, then an exhibition to look at or one's own. The draft outlives every step. */
export const FirstStart = () => {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('language');
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const create = useCommand('exhibition.create');
  const openSample = useCommand('exhibition.openSample');
  const change = (patch: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...patch }));
    if (patch.pin === undefined) return;
    create.clearRefusal();
    openSample.clearRefusal();
  };

  return (
    <FrontPage>
      {step === 'language' && <LanguageStep onDone={() => setStep('choice')} />}
      {step === 'choice' && <ChoiceStep onChoose={setStep} />}
      {step === 'sample' && (
        <DraftForm
          title={t('firstStart.sampleTitle')}
          hint={t('firstStart.sampleFormHint')}
          problems={organiserProblems(draft)}
          refusal={openSample.refusal}
          isRunning={openSample.isRunning}
          submitLabel={t('firstStart.openSample')}
          onBack={() => setStep('choice')}
          onSubmit={async () => welcome(await openSample.run({ organiser: organiserInput(draft) }))}
        >
          {(problemOf) => <OrganiserFields draft={draft} onChange={change} problemOf={problemOf} autoFocus />}
        </DraftForm>
      )}
      {(step === 'new' || step === 'sheet') && (
        <DraftForm
          title={t('firstStart.newTitle')}
          hint={t(step === 'sheet' ? 'bringSheet.formHint' : 'firstStart.newFormHint')}
          problems={exhibitionProblems(draft)}
          refusal={create.refusal}
          isRunning={create.isRunning}
          submitLabel={t('firstStart.create')}
          onBack={() => setStep('choice')}
          onSubmit={async () => {
            const made = await create.run(exhibitionInput(draft));
            if (made.ok && step === 'sheet') beginWithSheets();
            welcome(made);
          }}
        >
          {(problemOf) => (
            <>
              <ExhibitionFields draft={draft} onChange={change} problemOf={problemOf} />
              <OrganiserFields draft={draft} onChange={change} problemOf={problemOf} />
            </>
          )}
        </DraftForm>
      )}
    </FrontPage>
  );
};

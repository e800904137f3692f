import '@fontsource-variable/noto-kufi-arabic';
import './paper.css';
import '../i18n';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import type { Paper, PaperContent } from '../../shared/contract/desktop';
import { call } from '../api';
import { EarningsSlip } from './earnings-slip';
import { FamilyCards } from './family-cards';
import { Handover } from './handover';
import { Labels } from './labels';
import { Laid } from './laid';
import { KeysCard } from './keys-card';
import { PracticeMark } from './practice-mark';
import styles from './practice-mark.module.css';
import { Payouts } from './payouts';
import { PinSlips } from './pin-slips';
import { Receipt } from './receipt';
import { ShiftReport } from './shift-report';
import { Statement } from './statement';
import { WholeReport } from './whole-report/whole-report';

// With it comes the library that draws charts: no receipt waits for it.
const Impact = lazy(async () => ({ default: (await import('./impact')).Impact }));

/** A paper that is laid out as it stands; a report makes its pages itself. */
interface StandingPaper {
  readonly paper: Exclude<Paper, { paper: 'report' }>;
  readonly practice: boolean;
}

const PaperShown = ({ paper, practice }: StandingPaper) => {
  const { language, digits, width } = paper;
  switch (paper.paper) {
    case 'receipt':
      return <Receipt {...{ language, digits, width }} receipt={paper.receipt} copy={paper.copy} />;
    case 'x':
    case 'z':
      return <ShiftReport {...{ language, digits, width }} report={paper.report} />;
    case 'labels':
      return (
        <Labels
          {...{ language, digits }}
          labels={paper.labels}
          size={paper.size}
          symbology={paper.symbology}
          isPractice={practice}
        />
      );
    case 'handover':
      return <Handover {...{ language, digits }} handover={paper.handover} isPractice={practice} />;
    case 'payouts':
      return <Payouts {...{ language, digits }} papers={paper.papers} />;
    case 'statement':
      return <Statement {...{ language, digits }} statement={paper.statement} />;
    case 'earningsSlip':
      return (
        <EarningsSlip
          {...{ language, digits, width }}
          earnings={paper.earnings}
          exhibition={paper.exhibition}
        />
      );
    case 'familyCards':
      return <FamilyCards language={language} families={paper.families} exhibition={paper.exhibition} />;
    case 'pinSlips':
      return <PinSlips {...{ language, digits, width }} slips={paper.slips} exhibition={paper.exhibition} />;
    case 'impact':
      return <Impact {...{ language, digits }} impact={paper.impact} isPractice={practice} />;
    case 'keysCard':
      return <KeysCard language={language} digits={digits} isPractice={paper.practice} />;
  }
};

/** Papers that carry their mark themselves, since they stand on screens too or are cut into pieces. */
const marked: ReadonlySet<PaperContent['paper']['paper']> = new Set([
  'receipt',
  'x',
  'z',
  'labels',
  'handover',
  'payouts',
  'statement',
  'earningsSlip',
  'familyCards',
  'pinSlips',
  'keysCard',
  'impact',
]);

/** No paper of a practice leaves without its mark, whichever it is. */
const Marked = (content: StandingPaper) => {
  const { paper, practice } = content;
  if (!practice || marked.has(paper.paper)) return <PaperShown {...content} />;
  return (
    <div className={styles.marked}>
      <PracticeMark language={paper.language} />
      <PaperShown {...content} />
    </div>
  );
};

const onLaid = (height: number): void => void call('paper.ready', { height });

/** What was asked for, laid out: a report says for itself when its pages are made. */
const Asked = ({ paper, practice }: PaperContent) =>
  paper.paper === 'report' ? (
    <WholeReport
      report={paper.report}
      language={paper.language}
      digits={paper.digits}
      isPractice={practice}
      onLaid={onLaid}
    />
  ) : (
    // Around what measures it: what is not there yet has no height.
    <Suspense>
      <Laid onLaid={onLaid}>
        <Marked paper={paper} practice={practice} />
      </Laid>
    </Suspense>
  );

/** The hidden window in which a paper is laid out: main prints it once told that it stands. */
const layOut = async (): Promise<void> => {
  const root = document.getElementById('root');
  const answer = await call('paper.content', {});
  if (!root || !answer.ok) return;
  const { language } = answer.value.paper;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  createRoot(root).render(<Asked {...answer.value} />);
};

void layOut();

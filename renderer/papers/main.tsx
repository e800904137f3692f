import '@fontsource-variable/noto-kufi-arabic';
import './paper.css';
import '../i18n';
import { createRoot } from 'react-dom/client';
import type { Paper } from '../../shared/contract/desktop';
import { call } from '../api';
import { Handover } from './handover';
import { Labels } from './labels';
import { Laid } from './laid';
import { KeysCard } from './keys-card';
import { Receipt } from './receipt';
import { ShiftReport } from './shift-report';

const PaperShown = ({ paper }: { readonly paper: Paper }) => {
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
        />
      );
    case 'handover':
      return <Handover {...{ language, digits }} handover={paper.handover} />;
    case 'keysCard':
      return <KeysCard language={language} digits={digits} isPractice={paper.practice} />;
  }
};

/** The hidden window in which a paper is laid out: main prints it once told that it stands. */
const layOut = async (): Promise<void> => {
  const root = document.getElementById('root');
  const answer = await call('paper.content', {});
  if (!root || !answer.ok) return;
  const { language } = answer.value;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  createRoot(root).render(
    <Laid onLaid={(height) => void call('paper.ready', { height })}>
      <PaperShown paper={answer.value} />
    </Laid>,
  );
};

void layOut();

import { useCall } from '../api';
import { Earnings } from '../screens/earnings';
import { PracticeFrame } from '../screens/practice/practice-frame';
import { WindowSettings } from '../settings';
import { Notice } from '../ui/notice';
import { Splash } from '../ui/splash';

/** Families' own window: earnings and nothing of the till. Its language is a touch away and holds for this window only. */
export const FamiliesApp = () => {
  const { data: place, refusal, isPending } = useCall('earnings.place', {});
  if (isPending) return <Splash />;
  return (
    <WindowSettings language={place?.language} digits={place?.digits} largeText={place?.largeText}>
      <PracticeFrame isPractice={place?.exhibition?.practice ?? false}>
        {place ? <Earnings onLeave={null} /> : <Notice refusal={refusal} />}
      </PracticeFrame>
    </WindowSettings>
  );
};

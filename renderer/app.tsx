import { useCall } from './api';
import { Spinner } from './ui/spinner';

export const App = () => {
  const { isPending } = useCall('exhibition.current', {});
  return isPending ? <Spinner /> : null;
};

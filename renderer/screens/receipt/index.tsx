import { lazy, Suspense, type ComponentProps } from 'react';
import { Spinner } from '../../ui/spinner';

/** Read when it is first looked at: what draws barcodes would hold up the till's own start. */
const Loaded = lazy(async () => ({ default: (await import('./receipt-view')).ReceiptView }));

export const ReceiptView = (props: ComponentProps<typeof Loaded>) => (
  <Suspense fallback={<Spinner />}>
    <Loaded {...props} />
  </Suspense>
);

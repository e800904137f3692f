import { useEffect, useState } from 'react';
import { useCall } from '../api';
import { Picture } from './picture';
import { subjectOf } from './subject';

/** Who scrolls past a photo does not wait for it, and neither does the ledger. */
const GLANCE_MS = 60;

interface PhotoProps {
  readonly of: 'product' | 'family';
  readonly code: string;
  readonly tag: string;
  readonly className?: string | undefined;
}

/** A photo as the ledger has it, once it has stood in sight for a moment. It says nothing that the name beside it does not. */
export const Photo = ({ of, code, tag, className }: PhotoProps) => {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(true), GLANCE_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useCall('photos.get', { subject: subjectOf(of, code), tag }, { enabled: isWanted });
  return data ? <Picture bytes={data.bytes} alt="" className={className} /> : null;
};

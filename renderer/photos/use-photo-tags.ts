import { useMemo } from 'react';
import { useCall } from '../api';

export interface PhotoTags {
  /** Undefined: there is no photo. */
  readonly of: (subject: 'product' | 'family', code: string) => string | undefined;
  /** Whether any product has one: tiles make room for them then. */
  readonly hasProducts: boolean;
}

/** Who has a photo; the pictures themselves come one by one, as they come into sight. */
export const usePhotoTags = (): PhotoTags => {
  const { data } = useCall('photos.list', {});
  return useMemo(() => {
    const tags = new Map((data ?? []).map(({ of, code, tag }) => [`${of} ${code}`, tag]));
    return {
      of: (subject, code) => tags.get(`${subject} ${code}`),
      hasProducts: (data ?? []).some(({ of }) => of === 'product'),
    };
  }, [data]);
};

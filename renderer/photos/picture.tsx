import { useCallback } from 'react';

interface PictureProps {
  readonly bytes: Uint8Array;
  /** Empty where the name beside it says as much. */
  readonly alt: string;
  readonly className?: string | undefined;
}

/** A picture that the page holds; what the browser keeps of it goes with the picture. */
export const Picture = ({ bytes, alt, className }: PictureProps) => {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes],
  );
  return <img ref={show} className={className} alt={alt} decoding="async" draggable={false} />;
};

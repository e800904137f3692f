import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTrigger } from 'react-aria-components';
import { useRefusalText } from '../i18n/use-refusal-text';
import { Button } from '../ui/button';
import { PhotoIcon } from '../ui/icons';
import { Photo } from './photo';
import { Picture } from './picture';
import styles from './photo-field.module.css';
import type { PhotoDraft } from './use-photo-draft';

interface PhotoFieldProps {
  readonly photo: PhotoDraft;
  readonly isDisabled: boolean;
}

const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** The photo on a card: chosen from a file, dropped on it, or pasted while the card is open. */
export const PhotoField = ({ photo, isDisabled }: PhotoFieldProps) => {
  const { t } = useTranslation();
  const say = useRefusalText();
  const { take } = photo;
  const [isOver, setOver] = useState(false);
  const kept = photo.wanted === undefined ? photo.tag : undefined;
  const hasPhoto = kept !== undefined || (photo.wanted !== null && photo.wanted !== undefined);

  // Anywhere on the card: who drags a file aims at no frame.
  useEffect(() => {
    if (isDisabled) return;
    const bring = (event: Event, file: File | undefined) => {
      // Text is for the field that it is pasted into.
      if (!file) return;
      event.preventDefault();
      void take(file);
    };
    const onPaste = (event: ClipboardEvent) => bring(event, event.clipboardData?.files[0]);
    const onDrop = (event: DragEvent) => {
      setOver(false);
      bring(event, event.dataTransfer?.files[0]);
    };
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    window.addEventListener('paste', onPaste);
    window.addEventListener('drop', onDrop);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
    };
  }, [isDisabled, take]);

  if (isDisabled && !hasPhoto) return null;
  return (
    <div role="group" aria-label={t('photo.title')} className={styles.field} data-over={isOver || undefined}>
      <div className={styles.frame}>
        {photo.wanted && <Picture bytes={photo.wanted} alt={t('photo.chosen')} className={styles.picture} />}
        {kept !== undefined && photo.code !== null && (
          <Photo of={photo.of} code={photo.code} tag={kept} className={styles.picture} />
        )}
        {!hasPhoto && <PhotoIcon />}
      </div>
      {!isDisabled && (
        <div className={styles.side}>
          <div className={styles.buttons}>
            <FileTrigger
              acceptedFileTypes={TYPES}
              onSelect={(files) => {
                const file = files?.[0];
                if (file) void take(file);
              }}
            >
              <Button>{t(hasPhoto ? 'photo.change' : 'photo.choose')}</Button>
            </FileTrigger>
            {hasPhoto && <Button onPress={photo.drop}>{t('photo.remove')}</Button>}
          </div>
          {photo.refusal ? (
            <p role="alert" className={styles.problem}>
              {say(photo.refusal)}
            </p>
          ) : (
            <p className={styles.hint}>{t('photo.hint')}</p>
          )}
        </div>
      )}
    </div>
  );
};

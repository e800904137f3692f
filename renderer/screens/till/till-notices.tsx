import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { CloseIcon } from '../../ui/icons';
import { Notice } from '../../ui/notice';
import { useDispatch, useTill } from './till-context';
import type { TillNotice } from './till-state';

const isolated = (text: string): string => `\u2068${text}\u2069`;

const useNoticeText = (): ((notice: TillNotice) => string) => {
  const { t } = useTranslation();
  return (notice) => {
    switch (notice.kind) {
      case 'unknownCode':
        return t('till.unknownCode', { code: isolated(notice.text) });
      case 'unknownSale':
        return t('till.unknownSale', { number: isolated(notice.number) });
      case 'saving':
        return t('till.scanWhileSaving');
      case 'cartFull':
        return t('till.cartFull');
      case 'cartBack':
        return t('till.cartBack');
    }
  };
};

/** What the last scan or touch could not do, and what to do instead. */
export const TillNotices = () => {
  const { t } = useTranslation();
  const notice = useTill((state) => state.notice);
  const dispatch = useDispatch();
  const text = useNoticeText();
  if (!notice) return null;
  return (
    <Notice
      tone={notice.kind === 'cartBack' ? 'calm' : 'alarm'}
      action={
        <>
          {notice.kind === 'unknownCode' && (
            <>
              <Button
                onPress={() =>
                  dispatch({ type: 'open', sheet: { kind: 'newProduct', barcode: notice.text } })
                }
              >
                {t('till.newProduct')}
              </Button>
              <Button onPress={() => dispatch({ type: 'open', sheet: { kind: 'other' } })}>
                {t('till.otherGoods')}
              </Button>
            </>
          )}
          <Button
            look="bare"
            label={t('common.close')}
            onPress={() => dispatch({ type: 'notice', notice: null })}
          >
            <CloseIcon />
          </Button>
        </>
      }
    >
      {text(notice)}
    </Notice>
  );
};

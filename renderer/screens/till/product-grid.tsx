import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductListed } from '../../../shared/contract/products';
import { usePhotoTags } from '../../photos/use-photo-tags';
import { useSettings } from '../../settings';
import { nextTile } from './grid-keys';
import styles from './product-grid.module.css';
import { ProductTile } from './product-tile';

export interface GridHandle {
  /** Moves the focus to the first tile. */
  readonly enter: () => void;
}

interface ProductGridProps {
  readonly products: readonly ProductListed[];
  readonly familyName: (code: string) => string;
  /** The first is what Enter in the search box would add. */
  readonly isSearch: boolean;
  readonly onTake: (product: ProductListed, byKeyboard: boolean) => void;
  /** Arrow up from the first row. */
  readonly onLeave: () => void;
  readonly ref: Ref<GridHandle>;
}

/** In rem, so that large text makes large tiles. */
const TILE_WIDTH = 10.5;
const TILE_HEIGHT = 9.5;
const TILE_HEIGHT_WITH_PHOTO = 12.25;
const GAP = 12;

/** Tiles of which only those in sight exist: it is as quick with 20,000 products as with 20. */
export const ProductGrid = memo(
  ({ products, familyName, isSearch, onTake, onLeave, ref }: ProductGridProps) => {
    const { t } = useTranslation();
    const { language, largeText } = useSettings().settings;
    const photos = usePhotoTags();
    const rem = largeText ? 20 : 16;
    const tileHeight = (photos.hasProducts ? TILE_HEIGHT_WITH_PHOTO : TILE_HEIGHT) * rem;
    const scroller = useRef<HTMLDivElement>(null);
    const [width, setWidth] = useState(0);
    const [active, setActive] = useState(0);
    const wanted = useRef<number | null>(null);

    useLayoutEffect(() => {
      const element = scroller.current;
      if (!element) return;
      const measure = () => setWidth(element.clientWidth);
      measure();
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => observer.disconnect();
    }, []);

    const columns = Math.max(2, Math.floor((width - GAP) / (TILE_WIDTH * rem + GAP)));
    const rows = Math.ceil(products.length / columns);
    const virtual = useVirtualizer({
      count: rows,
      getScrollElement: () => scroller.current,
      estimateSize: () => tileHeight + GAP,
      overscan: 1,
      paddingStart: GAP,
    });
    useEffect(() => virtual.measure(), [virtual, tileHeight]);

    // Other products: from the top again. (Only where it was scrolled: to scroll lays the whole page out.)
    useEffect(() => {
      if (virtual.scrollOffset) virtual.scrollToOffset(0);
      setActive(0);
    }, [virtual, products, columns]);

    // The tile that gets the focus may have to be scrolled into being first.
    const focusWanted = () => {
      const tile = scroller.current?.querySelector<HTMLElement>(`[data-position="${wanted.current}"]`);
      if (!tile) return;
      wanted.current = null;
      tile.focus({ preventScroll: true });
    };
    useLayoutEffect(focusWanted);

    const go = (position: number) => {
      virtual.scrollToIndex(Math.floor(position / columns));
      setActive(position);
      wanted.current = position;
      focusWanted();
    };
    useImperativeHandle(ref, () => ({ enter: () => products.length > 0 && go(0) }));

    const onKeyDown = (event: KeyboardEvent) => {
      const to = nextTile(event.key, active, { columns, count: products.length, isRtl: language === 'ar' });
      if (to === undefined) return;
      event.preventDefault();
      if (to === null) onLeave();
      else go(to);
    };

    const items = virtual.getVirtualItems();
    // Where the tile that had the focus was scrolled away, Tab comes in at the first one in sight.
    const inSight = items.some(({ index }) => index === Math.floor(active / columns));
    const tabStop = inSight ? active : (items[0]?.index ?? 0) * columns;

    return (
      <div ref={scroller} className={styles.scroller}>
        <div
          role="grid"
          tabIndex={-1}
          aria-label={t('till.products')}
          aria-rowcount={rows}
          className={styles.rows}
          data-photos={photos.hasProducts || undefined}
          style={{ blockSize: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const { position } = event.target.dataset;
            if (position !== undefined) setActive(Number(position));
          }}
        >
          {items.map((row) => (
            <div
              key={row.key}
              role="row"
              aria-rowindex={row.index + 1}
              className={styles.row}
              style={{
                blockSize: tileHeight,
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
                transform: `translateY(${row.start}px)`,
              }}
            >
              {products.slice(row.index * columns, (row.index + 1) * columns).map((product, column) => {
                const position = row.index * columns + column;
                return (
                  // By its place: another search changes the words in a tile, and makes no new one.
                  <div key={column} role="gridcell" className={styles.cell}>
                    <ProductTile
                      product={product}
                      familyName={familyName(product.familyCode)}
                      photo={photos.of('product', product.code)}
                      position={position}
                      isBest={isSearch && position === 0}
                      isTabStop={position === tabStop}
                      onTake={onTake}
                    />
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
    );
  },
);

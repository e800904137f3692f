import addedUrl from '../../resources/sounds/added.wav';
import unknownUrl from '../../resources/sounds/unknown.wav';

export type Sound = 'added' | 'unknown';

const urls: Readonly<Record<Sound, string>> = { added: addedUrl, unknown: unknownUrl };
const players = new Map<Sound, HTMLAudioElement>();

/** Plays a sound from its beginning, also when the last one has not ended; a computer without sound stays silent. */
export const play = (sound: Sound): void => {
  const player = players.get(sound) ?? new Audio(urls[sound]);
  players.set(sound, player);
  player.currentTime = 0;
  player.play().catch(() => undefined);
};

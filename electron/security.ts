import { app, session, type Session, type WebContents } from 'electron';
import { ORIGIN } from './protocol';

/**
 * What a page may not do, whatever runs in it: leave, open windows, embed others, ask for the camera, or load
 * anything that is not ours. Channels are guarded in `ipc.ts`, scripts by the policy in `protocol.ts`.
 */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  const deny = (event: { preventDefault: () => void }): void => event.preventDefault();
  // To itself only: that is how a screen that broke down is opened again.
  contents.on('will-navigate', (event, url) => {
    if (url !== contents.getURL()) event.preventDefault();
  });
  contents.on('will-redirect', deny);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

export function guardSession(of: Session = session.defaultSession): void {
  of.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  of.setPermissionCheckHandler(() => false);
  of.setDevicePermissionHandler(() => false);
  of.on('will-download', (event) => event.preventDefault());
  of.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = details.url.startsWith(`${ORIGIN}/`) || /^(data|blob|devtools):/.test(details.url);
    answer({ cancel: !isOurs });
  });
}

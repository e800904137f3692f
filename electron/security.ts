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
  // A call sends its packets past everything that a request goes through.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** The discard port of this computer: nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9';

/** Resolves when nothing that a page opens can leave the computer; no page before. */
export async function guardSession(of: Session = session.defaultSession): Promise<void> {
  of.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  of.setPermissionCheckHandler(() => false);
  of.setDevicePermissionHandler(() => false);
  of.on('will-download', (event) => event.preventDefault());
  of.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = details.url.startsWith(`${ORIGIN}/`) || /^(data|blob|devtools):/.test(details.url);
    answer({ cancel: !isOurs });
  });
  // What is no request (a connection made ahead, a call's) is not asked about: it goes through a proxy that is not there.
  await of.setProxy({ proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' });
}

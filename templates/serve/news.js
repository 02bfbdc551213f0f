// Word from the server, while somebody can see the page: a browser has few connections to give to one server.

/**
 * @param name the article, or nothing for the list
 * @param told by event: `open` when the server can be heard, `lost` when not, and whatever it says
 */
export function follow(name, told) {
  const address = name === undefined ? '/news' : `/news?doc=${encodeURIComponent(name)}`;
  let stream;
  const shut = () => {
    stream?.close();
    stream = undefined;
  };
  const open = () => {
    if (stream || document.hidden) return;
    stream = new EventSource(address);
    stream.addEventListener('open', () => told.open());
    stream.addEventListener('error', () => told.lost(stream?.readyState === EventSource.CLOSED));
    for (const event of ['setting', 'proof', 'list'])
      stream.addEventListener(event, () => told[event]?.());
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? shut() : open()));
  addEventListener('pagehide', shut);
  addEventListener('pageshow', open);
  open();
}

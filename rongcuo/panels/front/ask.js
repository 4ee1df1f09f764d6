/* How a panel asks: a question goes out as a message, its answer comes back under its number. */

export function asker(model, panel) {
  let number = 0;
  const waiting = new Map();
  model.on("msg:custom", (message) => {
    const resolve = waiting.get(message.number);
    waiting.delete(message.number);
    resolve?.(message.answer);
  });
  return (what, question = {}) =>
    new Promise((resolve) => {
      waiting.set(++number, resolve);
      model.send({ number, question: { panel, do: what, ...question } });
    });
}

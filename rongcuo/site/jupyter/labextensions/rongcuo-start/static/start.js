// Cells run before Python is there wait for it, and a reader is told what is being waited for.
//
// JupyterLab drops without a word what is run between the choice of a notebook's kernel and its
// session (known there as #8490), and starts a kernel for every cell that is run before the choice.
// In a browser that lasts as long as the kernel's code takes to arrive. This extension takes the
// place of JupyterLab's cell executor: it waits, then hands over to JupyterLab's own `runCell`.
(() => {
  const PROMPT = 300; // ms within which a start needs no word
  const PATIENCE = 60_000; // ms after which a reader is asked what to do
  const STARTING = "正在启动 Python，首次约需十几秒。已点“运行”的单元格会在启动后依次运行。";
  const LATE =
    "Python 一分钟内没有启动成：网络慢，或者有文件没有下载完。可以再等；" +
    "也可以重新启动，启动后请再点一次“运行”。仍不行，请告诉网站的管理人员。";

  const next = (signal) =>
    new Promise((done) => {
      const heard = () => {
        signal.disconnect(heard);
        done();
      };
      signal.connect(heard);
    });

  const starts = new WeakMap();

  // A notebook's session with its kernel; started once however many cells ask for it.
  function started(context, dialogs) {
    if (!starts.has(context)) {
      const start = start_(context, dialogs).finally(() => starts.delete(context));
      starts.set(context, start);
    }
    return starts.get(context);
  }

  async function start_(context, dialogs) {
    await Promise.race([context.ready, new Promise((done) => setTimeout(done, PATIENCE))]);
    if (context.hasNoKernel && (await context.startKernel()) && dialogs) {
      await dialogs.selectKernel(context);
    }
    while (!context.hasNoKernel && !context.session?.kernel) await next(context.sessionChanged);
  }

  function executor({ INotebookCellExecutor, runCell }) {
    return {
      id: "rongcuo-start:cell-executor",
      description: "Runs cells as JupyterLab does, once the notebook's kernel is there.",
      autoStart: true,
      provides: INotebookCellExecutor,
      activate: () => ({
        runCell: async (options) => {
          const { cell, sessionContext, sessionDialogs } = options;
          if (cell.model.type === "code" && sessionContext && !sessionContext.session?.kernel) {
            cell.model.executionState = "running";
            await started(sessionContext, sessionDialogs).catch(() => undefined);
          }
          return cell.isDisposed ? false : runCell(options);
        },
      }),
    };
  }

  // Says that a kernel is starting until it has answered; asks when it does not.
  function tell(context, Notification) {
    let over = () => undefined;
    const begin = (kernel) => {
      over();
      if (!kernel) return;
      let id;
      const timers = [
        setTimeout(() => {
          id = Notification.emit(STARTING, "in-progress", { autoClose: false });
        }, PROMPT),
        setTimeout(() => {
          Notification.update({ id, message: LATE, type: "warning", autoClose: false, actions });
        }, PATIENCE),
      ];
      const end = () => {
        timers.forEach(clearTimeout);
        if (id) Notification.dismiss(id);
      };
      over = end;
      kernel.info.then(end, end);
    };
    const actions = [
      { label: "再等", callback: () => undefined },
      { label: "重新启动", callback: () => void context.restartKernel() },
      { label: "重新打开本页", callback: () => window.location.reload() },
    ];
    context.kernelChanged.connect((_, { newValue }) => begin(newValue));
    context.disposed.connect(() => over());
    if (context.session?.kernel) begin(context.session.kernel);
  }

  function teller({ INotebookTracker }, { Notification }) {
    return {
      id: "rongcuo-start:tell",
      description: "Tells that Python is starting, and asks when it does not.",
      autoStart: true,
      requires: [INotebookTracker],
      activate: (_, tracker) => {
        tracker.forEach((panel) => tell(panel.sessionContext, Notification));
        tracker.widgetAdded.connect((_, panel) => tell(panel.sessionContext, Notification));
      },
    };
  }

  // What JupyterLab asks of an extension built elsewhere: a container of Module Federation.
  let shared;
  const load = async (name) => (await Object.values(shared[name])[0].get())();
  (globalThis._JUPYTERLAB ??= {})["rongcuo-start"] = {
    init: (scope) => {
      shared = scope;
    },
    get: async () => {
      const notebook = await load("@jupyterlab/notebook");
      const apputils = await load("@jupyterlab/apputils");
      const plugins = [executor(notebook), teller(notebook, apputils)];
      return () => ({ __esModule: true, default: plugins });
    },
  };
})();

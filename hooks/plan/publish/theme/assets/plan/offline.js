// Adds: after one visit the site is read without a network; a page that comes from what was kept
// says so. The worker that keeps it, sw.js, is fetched once the page is loaded and at rest.
// Without it: the site needs the network. Nothing is kept for those whose browser saves data.
(() => {
  const worker = new URL("../../sw.js", document.currentScript.src);
  const { kept } = document.documentElement.dataset;
  const content = document.querySelector(".md-content__inner");
  const wanted = { "": "trang", file: "tệp" }[kept]; // what was not kept

  if (wanted && content) {
    const words = {
      h1: `Cần có mạng để mở ${wanted} này`,
      "h1 + p": `Không lấy được ${wanted} từ mạng, và máy chưa lưu ${wanted} ở địa chỉ này. Khi có mạng, xin đồng chí mở lại.`,
    };
    for (const [place, text] of Object.entries(words)) content.querySelector(place).textContent = text;
    document.title = words.h1;
  } else if (kept && content) {
    const on = Number(kept) ? `, lấy về ngày ${new Date(Number(kept)).toLocaleDateString("vi")}` : "";
    const note = document.createElement("p");
    note.className = "kept";
    note.setAttribute("role", "status");
    note.textContent = `Không lấy được trang từ mạng. Đây là bản lưu trên máy${on}.`;
    content.prepend(note);
  }

  if (navigator.connection?.saveData) return;
  const register = async () => {
    try {
      await navigator.serviceWorker.register(worker);
    } catch {} // not known, or barred
  };
  addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(register));
})();

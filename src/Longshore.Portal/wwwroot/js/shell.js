// Keys, copying and the reconnect bar: what a page cannot do from the server, or must do while the server is away.
const typing = (target) => Boolean(target.closest?.("input, textarea, select, [contenteditable]"));
const dialogOpen = () => document.querySelector(".mud-dialog") !== null;
const places = { d: "/", p: "/projects", t: "/tasks", w: "/infrastructure/workers", o: "/infrastructure/pools", k: "/packages", a: "/audit", s: "/settings" };
let prefix = 0;

document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === "k") {
        e.preventDefault();
        if (!dialogOpen()) document.querySelector("[data-key='palette']")?.click();
        return;
    }
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e.target) || dialogOpen()) return;
    const place = e.timeStamp - prefix < 1200 ? places[e.key] : undefined;
    prefix = e.key === "g" ? e.timeStamp : 0;
    if (place) {
        e.preventDefault();
        Blazor.navigateTo(place);
    } else if (e.key === "/") {
        const box = [...document.querySelectorAll("[data-key='find']")].find((b) => b.offsetParent);
        if (!box) return;
        e.preventDefault();
        box.focus();
        box.select?.();
    } else if (e.key === "?") {
        e.preventDefault();
        document.querySelector("[data-key='help']")?.click();
    }
});

document.addEventListener("click", (e) => {
    const source = e.target.closest?.("[data-copy]");
    if (source) copy(source.dataset.copy).then(() => {
        source.dataset.copied = "";
        setTimeout(() => delete source.dataset.copied, 1500);
    });
});

export async function copy(text) {
    if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
    // Plain http from another machine has no clipboard API; the old way still works there.
    const box = document.createElement("textarea");
    box.value = text;
    box.className = "visually-hidden";
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
}

// Dialogs give the focus back to what opened them.
let opener = null;
let wasOpen = false;
document.addEventListener("focusin", (e) => { if (!dialogOpen()) opener = e.target; });
new MutationObserver(() => {
    const open = dialogOpen();
    if (wasOpen && !open && opener?.isConnected && !document.activeElement?.closest("input, textarea, select, a, button")) opener.focus();
    wasOpen = open;
}).observe(document.body, { childList: true, subtree: true });

const bar = document.getElementById("components-reconnect-modal");
let lost = 0;
bar?.addEventListener("components-reconnect-state-changed", (e) => {
    const state = e.detail.state;
    if (state === "hide") {
        lost = 0;
        bar.hidden = true;
    } else if (state === "rejected" || state === "resume-failed") {
        // The server no longer knows this page (it was restarted). All that matters stands in the address, so load it again.
        location.reload();
    } else if (!lost) {
        lost = Date.now();
        setTimeout(show, 2000);
    } else if (state === "failed") setTimeout(() => Blazor.reconnect?.().catch(() => { }), 3000);
});

function show() {
    if (!lost) return;
    bar.hidden = false;
    bar.querySelector("[data-since]").textContent = new Date(lost).toLocaleTimeString();
}

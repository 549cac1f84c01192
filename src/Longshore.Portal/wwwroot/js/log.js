// The scroll position of a log: which rows are in view, and keeping them where they are while rows come and go around them.
// The server renders the rows [data-first …] between two spacers of data-px pixels a row.

export function attach(scroll, page) {
    const rows = scroll.querySelector(".rows");
    let anchor = null;      // the first row in view and its distance from the top
    let shown = "";         // the last wish of the server to bring a row into view
    let lastTop = 0;
    let busy = false;
    let again = false;

    const first = () => Number(scroll.dataset.first);
    const px = () => Number(scroll.dataset.px);
    const follows = () => scroll.dataset.follow === "true";
    const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 30;

    function childAt(y) {
        let low = 0, high = rows.children.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (rows.children[middle].offsetTop <= y) low = middle; else high = middle - 1;
        }
        return low;
    }

    function rowAt(y) {
        const begin = rows.offsetTop, end = begin + rows.offsetHeight;
        if (y < begin || rows.children.length === 0) return Math.floor(y / px());
        if (y >= end) return first() + rows.children.length + Math.floor((y - end) / px());
        return first() + childAt(y);
    }

    function hold() {
        const top = scroll.scrollTop;
        const inside = rows.children.length > 0 && top >= rows.offsetTop && top < rows.offsetTop + rows.offsetHeight;
        const child = inside ? rows.children[childAt(top)] : null;
        anchor = child ? { key: child.dataset.k, above: child.offsetTop - top } : null;
    }

    async function report() {
        if (busy) { again = true; return; }
        busy = true;
        const from = Math.max(0, rowAt(scroll.scrollTop));
        const to = rowAt(scroll.scrollTop + scroll.clientHeight);
        try {
            await page.invokeMethodAsync("Look", from, Math.max(1, to - from + 1));
        } catch {
            // The connection is lost; the position is reported again when the page is back.
        } finally {
            busy = false;
            if (again) { again = false; report(); }
        }
    }

    function needed() {
        const from = rowAt(scroll.scrollTop), to = rowAt(scroll.scrollTop + scroll.clientHeight);
        const margin = Math.ceil((to - from) / 2), last = first() + rows.children.length;
        return (from - margin < first() && first() > 0) || (to + margin > last && last < Number(scroll.dataset.total));
    }

    let queued = false;
    function onScroll() {
        if (queued) return;
        queued = true;
        requestAnimationFrame(() => {
            queued = false;
            const up = scroll.scrollTop < lastTop - 1, down = scroll.scrollTop > lastTop + 1;
            lastTop = scroll.scrollTop;
            if (follows() && up && !atEnd()) page.invokeMethodAsync("Follow", false).catch(() => { });
            else if (!follows() && down && atEnd() && scroll.dataset.live === "true") page.invokeMethodAsync("Follow", true).catch(() => { });
            hold();
            if (needed()) report();
        });
    }

    function settle() {
        if (follows()) {
            scroll.scrollTop = scroll.scrollHeight;
        } else if (scroll.dataset.show !== shown) {
            shown = scroll.dataset.show;
            if (shown) bring(Number(shown.split(":")[0]));
        } else if (anchor) {
            const child = [...rows.children].find((c) => c.dataset.k === anchor.key);
            const moved = child ? child.offsetTop - scroll.scrollTop - anchor.above : 0;
            if (Math.abs(moved) > 0.5) scroll.scrollTop += moved;
        }
        lastTop = scroll.scrollTop;
        hold();
        if (needed()) report();
    }

    function bring(row) {
        const child = rows.children[row - first()];
        const top = child ? child.offsetTop : row * px();
        const third = scroll.clientHeight / 3;
        if (!child || top < scroll.scrollTop + 24 || top > scroll.scrollTop + scroll.clientHeight - 48) scroll.scrollTop = top - third;
    }

    function onKey(e) {
        if (e.ctrlKey || e.metaKey || e.altKey || document.querySelector(".mud-dialog")) return;
        if (e.target.closest?.("input, textarea, select")) return;
        if (e.key === "End" && scroll.dataset.live === "true") {
            e.preventDefault();
            page.invokeMethodAsync("Follow", true);
        } else if (["n", "N", "e", "E", "w"].includes(e.key)) {
            e.preventDefault();
            page.invokeMethodAsync("Press", e.key);
        }
    }

    const changes = new MutationObserver(settle);
    changes.observe(scroll, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-first", "data-total", "data-follow", "data-show", "style"] });
    const sizes = new ResizeObserver(() => { if (follows()) scroll.scrollTop = scroll.scrollHeight; report(); });
    sizes.observe(scroll);
    scroll.addEventListener("scroll", onScroll, { passive: true });
    document.addEventListener("keydown", onKey);
    settle();
    report();
    scroll.dataset.keys = "true";

    return {
        detach() {
            changes.disconnect();
            sizes.disconnect();
            scroll.removeEventListener("scroll", onScroll);
            document.removeEventListener("keydown", onKey);
        },
    };
}

export { copy } from "./shell.js";

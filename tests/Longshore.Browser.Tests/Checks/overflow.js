// What sticks out of the window to the side. What lies in a box that scrolls by itself does not count.
() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (e) => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
    return [...document.body.querySelectorAll("*")]
        .filter((e) => e.getBoundingClientRect().right > width + 0.5 && !scrolls(e))
        .map((e) => `<${e.tagName.toLowerCase()} class="${e.className}"> reaches ${Math.round(e.getBoundingClientRect().right)} of ${width} px`)
        .concat(`the page is ${document.documentElement.scrollWidth} px wide`);
}

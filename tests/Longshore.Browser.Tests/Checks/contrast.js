// Texts whose colour does not stand out from what lies behind them as WCAG 2 AA asks (4.5:1; 3:1 for large type).
// Disabled controls and texts for screen readers alone are left out, as there.
async () => {
    // A change of theme fades some colours over; what inherits from them may start later.
    const fading = () => document.getAnimations().filter((a) => a instanceof CSSTransition);
    for (let all = fading(); all.length > 0; all = fading()) await Promise.allSettled(all.map((a) => a.finished));
    const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const known = new Map();
    const rgba = (colour) => {
        if (!known.has(colour)) {
            pixel.clearRect(0, 0, 1, 1);
            pixel.fillStyle = colour;
            pixel.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
            known.set(colour, [r, g, b, a / 255]);
        }
        return known.get(colour);
    };
    const over = (top, ground) => [0, 1, 2].map((i) => top[i] * top[3] + ground[i] * (1 - top[3])).concat(1);
    const chain = (element) => { const all = []; for (let e = element; e; e = e.parentElement) all.push(e); return all.reverse(); };
    const ground = (element) => chain(element).reduce((below, e) => over(rgba(getComputedStyle(e).backgroundColor), below), [255, 255, 255, 1]);
    const opacity = (element) => chain(element).reduce((all, e) => all * Number(getComputedStyle(e).opacity), 1);
    const light = (c) => { const [r, g, b] = c.slice(0, 3).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const ratio = (a, b) => { const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y); return (bright + 0.05) / (dark + 0.05); };
    const found = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const words = texts.currentNode.data.trim();
        const element = texts.currentNode.parentElement;
        if (!words || element.closest("script, style, .visually-hidden, :disabled, option") || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const style = getComputedStyle(element);
        const behind = ground(element);
        const ink = rgba(style.color);
        const seen = over([ink[0], ink[1], ink[2], ink[3] * opacity(element)], behind);
        const size = parseFloat(style.fontSize);
        const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
        const has = ratio(seen, behind);
        if (has < needed - 0.005) found.set(`${element.tagName.toLowerCase()}.${element.className}`, `${has.toFixed(2)}:1 of ${needed}:1 <${element.tagName.toLowerCase()} class="${element.className}"> ${words.slice(0, 40)}`);
    }
    return [...found.values()];
}

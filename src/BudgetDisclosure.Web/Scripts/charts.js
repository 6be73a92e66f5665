// Draws the charts of a page from the tables that stand below them: a figure that is not in the table is not drawn.
import { use, init } from "echarts/core";
import { SankeyChart, TreemapChart } from "echarts/charts";
import { CanvasRenderer } from "echarts/renderers";

use([SankeyChart, TreemapChart, CanvasRenderer]);

const PHONE = 600;
const LABEL = 13;

/** What a style says, for what is drawn and not styled. */
const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const colourOf = row => token(`--chart-${row.dataset.colour || "none"}`);

const rowsOf = section => [...section.querySelectorAll("tbody tr[data-fen]:not([data-fen=\"\"])")];

const text = () => ({
    color: token("--chart-ink"), fontSize: LABEL, fontFamily: getComputedStyle(document.body).fontFamily,
});

/** A box of the treemap: its size is the amount in fen, its label what the row's header and amount cell say. */
const boxOf = row => ({
    name: row.querySelector("th").textContent.trim(),
    amount: row.dataset.amount,
    value: Number(row.dataset.fen),
    address: row.querySelector("th a") && row.querySelector("th a").getAttribute("href"),
    itemStyle: { color: colourOf(row) },
});

function treemap(section) {
    const rows = rowsOf(section);
    const boxes = rows.filter(row => !row.dataset.parent).map(row => ({ ...boxOf(row), code: row.dataset.code }));
    for (const box of boxes) {
        const children = rows.filter(row => row.dataset.parent === box.code).map(boxOf);
        if (children.length > 0)
            box.children = children;
    }
    const label = { show: true, ...text(), formatter: box => `${box.name}\n${box.data.amount}`, overflow: "truncate" };
    return {
        animation: false,
        series: [{
            type: "treemap", data: boxes, left: 0, right: 0, top: 0, bottom: 0, roam: false, nodeClick: false,
            breadcrumb: { show: false }, label, leafDepth: null, visibleMin: 0, childrenVisibleMin: 0,
            upperLabel: { ...label, height: 22, formatter: "{b}", show: true },
            itemStyle: { borderColor: token("--paper"), borderWidth: 1, gapWidth: 1 },
            emphasis: { label, upperLabel: { ...label, formatter: "{b}" }, itemStyle: { borderColor: token("--ink") } },
            levels: [
                { itemStyle: { borderWidth: 0, gapWidth: 3 }, upperLabel: { show: false } },
                { itemStyle: { borderWidth: 2, gapWidth: 1 }, colorSaturation: null },
                { itemStyle: { borderWidth: 1, gapWidth: 0 } },
            ],
        }],
    };
}

function sankey(section, isNarrow) {
    const rows = rowsOf(section);
    const nodes = new Map();
    const add = (key, name, colour, depth) => nodes.has(key)
        || nodes.set(key, { name: key, shown: name, depth, itemStyle: { color: token(`--chart-${colour || "none"}`) } });
    for (const { dataset } of rows) {
        add(dataset.from, dataset.fromName, dataset.fromColour, Number(dataset.depth));
        add(dataset.to, dataset.toName, dataset.toColour, Number(dataset.depth) + 1);
    }
    const label = {
        ...text(), color: token("--ink"), formatter: node => node.data.shown,
        overflow: "truncate", width: isNarrow ? 74 : 170,
    };
    return {
        animation: false,
        series: [{
            type: "sankey", left: 4, right: isNarrow ? 72 : 120, top: 8, bottom: 8, nodeWidth: isNarrow ? 8 : 14, nodeGap: 15,
            draggable: false, layoutIterations: 48, nodeAlign: "left", label, emphasis: { disabled: true },
            data: [...nodes.values()],
            lineStyle: { color: "source", opacity: .45, curveness: .5 },
            links: rows.map(row => ({ source: row.dataset.from, target: row.dataset.to, value: Number(row.dataset.fen) })),
        }],
    };
}

const kinds = { treemap, sankey };

/** Enough for every label of the fullest column. */
const heightOf = (section, isNarrow) => section.dataset.chart === "sankey"
    ? Math.max(360, 120 + 32 * new Set(rowsOf(section).map(row => row.dataset.to)).size)
    : isNarrow ? 520 : 460;

function draw(section) {
    const figure = section.querySelector("figure");
    if (rowsOf(section).length === 0)
        return;
    figure.hidden = false;
    const place = figure.firstElementChild;
    const chart = init(place, null, { renderer: "canvas", height: heightOf(section, place.clientWidth < PHONE) });
    const paint = () => {
        const isNarrow = place.clientWidth < PHONE;
        chart.resize({ width: place.clientWidth, height: heightOf(section, isNarrow) });
        chart.setOption(kinds[section.dataset.chart](section, isNarrow), true);
    };
    chart.on("click", ({ data }) => {
        if (data && data.address)
            location.href = data.address;
    });
    addEventListener("resize", paint);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
    paint();
    figure.dataset.drawn = chart.getWidth();
}

document.querySelectorAll("section[data-chart]").forEach(draw);

// Paper has no charts: it gets the tables, whether they were open or not.
addEventListener("beforeprint", () =>
    document.querySelectorAll("section[data-chart] details").forEach(table => table.open = true));

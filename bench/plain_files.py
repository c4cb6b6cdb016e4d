"""A deck or a page of default charts, written as the libraries' documentation shows: `plain_files.py pptx 20 FILE`."""

import sys

FORM, COUNT, TARGET = sys.argv[1], int(sys.argv[2]), sys.argv[3]
NAMES, VALUES = ["2021", "2022", "2023", "2024", "2025"], [19.2, 21.4, 16.7, 18.1, 20.3]

if FORM == "pptx":
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    deck = Presentation()
    for number in range(COUNT):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = f"Chart {number}"
        data = CategoryChartData()
        data.categories = NAMES
        data.add_series("Series 1", VALUES)
        place = Inches(2), Inches(2), Inches(6), Inches(4.5)
        slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *place, data)
    deck.save(TARGET)
else:
    import plotly.express as px

    figures = [px.bar(x=NAMES, y=VALUES, title=f"Chart {number}") for number in range(COUNT)]
    with open(TARGET, "w", encoding="utf-8") as page:
        page.write("<!doctype html><html><body>")
        for number, figure in enumerate(figures):
            page.write(figure.to_html(full_html=False, include_plotlyjs=number == 0))
        page.write("</body></html>")

"""A workbook that holds all that people put into workbooks, each part as Excel writes it."""

from __future__ import annotations

from tests.workbooks.reader.making import MAIN, Part, parts, sheet, strings, styles, zipped

_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MS = "http://schemas.microsoft.com/office"

ROWS = (
    '<row r="1" spans="1:4"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"><v>5</v></c></row>'
    '<row r="2" spans="1:4"><c r="A2" t="s"><v>0</v></c><c r="B2"><f>B1*2</f><v>10</v></c></row>'
    '<row r="30"><c r="A30"><v>1</v></c></row>'
)
HEAD = (
    '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:D30"/>'
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
    'state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
    '<cols><col min="1" max="1" width="30" customWidth="1"/></cols>'
)
TAIL = (
    '<conditionalFormatting sqref="B1:B9"><cfRule type="dataBar" priority="1"><dataBar><cfvo '
    'type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-'
    'C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="urn:x14"><x14:id>{1}</x14:id></ext></extLst></cfRule>'
    '</conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A5:A9">'
    '<formula1>"a,b"</formula1></dataValidation></dataValidations><pageMargins left="0.7" '
    'right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/>'
    '<legacyDrawing r:id="rId2"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
    'markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="1" '
    'r:id="rId6" name="Button"/></controls></mc:Choice></mc:AlternateContent><extLst><ext '
    'uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="urn:x14"><x14:sparklineGroups '
    'xmlns:xm="urn:xm"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>One!B1:B9</xm:f>'
    "<xm:sqref>C1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>"
    '</x14:sparklineGroups></ext><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" '
    'xmlns:x14="urn:x14"><x14:slicerList><x14:slicer r:id="rId7"/></x14:slicerList></ext></extLst>'
)
LABEL = (
    '<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata">'
    '<clbl:label id="{1}" enabled="1" method="Privileged" siteId="{2}" contentBits="2"/>'
    "</clbl:labelList>"
)


def _links(links: dict[str, tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        for key, (kind, target) in links.items()
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{package}">{inner}</Relationships>'


def rich() -> bytes:
    """Return the workbook: its sheet One has all of it, Two a PivotTable, Three is empty."""
    pivot = (
        f'<pivotTableDefinition xmlns="{MAIN}" name="P" cacheId="1"><location ref="A3:B9" '
        'firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>'
    )
    more: dict[str, Part] = {
        "xl/worksheets/_rels/sheet1.xml.rels": _links(
            {
                "rId1": (f"{_KINDS}/drawing", "../drawings/drawing1.xml"),
                "rId2": (f"{_KINDS}/vmlDrawing", "../drawings/vmlDrawing1.vml"),
                "rId3": (f"{_KINDS}/comments", "../comments1.xml"),
                "rId4": (f"{_MS}/2017/10/relationships/threadedComment", "../threaded/1.xml"),
                "rId6": (f"{_KINDS}/ctrlProp", "../ctrlProps/ctrlProp1.xml"),
                "rId7": (f"{_MS}/2007/relationships/slicer", "../slicers/slicer1.xml"),
                "rId8": (f"{_KINDS}/printerSettings", "../printerSettings/printerSettings1.bin"),
            }
        ),
        "xl/worksheets/_rels/sheet2.xml.rels": _links(
            {"rId1": (f"{_KINDS}/pivotTable", "../pivotTables/pivotTable1.xml")}
        ),
        "xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr='urn:xdr'></xdr:wsDr>",
        "xl/drawings/vmlDrawing1.vml": "<xml xmlns:v='urn:v'><v:shape></v:shape><br></xml>",
        "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='urn:c'>£</c:chartSpace>".encode("utf-16"),
        "xl/media/image1.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "xl/comments1.xml": f"<comments xmlns='{MAIN}'/>",
        "xl/threaded/1.xml": "<ThreadedComments/>",
        "xl/persons/person.xml": "<personList/>",
        "xl/ctrlProps/ctrlProp1.xml": "<formControlPr objectType='Button'/>",
        "xl/slicers/slicer1.xml": "<slicers/>",
        "xl/slicerCaches/slicerCache1.xml": "<slicerCacheDefinition/>",
        "xl/printerSettings/printerSettings1.bin": bytes(range(200)),
        "xl/pivotTables/pivotTable1.xml": pivot,
        "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition/>",
        "xl/pivotCache/pivotCacheRecords1.xml": "<pivotCacheRecords/>",
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(500),
        "xl/calcChain.xml": f'<calcChain xmlns="{MAIN}"><c r="B2" i="1"/></calcChain>',
        "xl/metadata.xml": "<metadata/>",
        "xl/richData/rdrichvalue.xml": "<rvData/>",
        "customXml/item1.xml": "<b:Sources xmlns:b='urn:b'/>",
        "docMetadata/LabelInfo.xml": LABEL,
        "docProps/custom.xml": "<Properties><property name='MSIP_Label_1_Enabled'/></Properties>",
        "docProps/app.xml": "<Properties><Application>Microsoft Excel</Application></Properties>",
    }  # fmt: skip
    book = parts(
        sheet(ROWS, HEAD, TAIL),
        sheet('<row r="3"><c r="A3"><v>1</v></c></row>'),
        sheet(),
        shared=strings("<t>text</t>"),
        style=styles(0, "#,##0.00"),
        before='<fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/>',
        after='<definedNames><definedName name="n">One!$A$1</definedName></definedNames>'
        '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1"/></pivotCaches>',
        more=more,
    )
    return zipped(book)

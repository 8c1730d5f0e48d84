"""Services bought, and who pays for those that are paid for jointly."""

from __future__ import annotations

from . import columns as col
from .row import Row


class Service(Row, table="Services"):
    """One service, its provider, its route and its value (domain.md B.2)."""

    service_id = col.key("Service")
    name = col.text("Name", required=True)
    portfolio_id = col.reference("Portfolio", "Portfolios", required=True, required_by="SVC-001")
    provider_org_id = col.reference("Provider", "Organisations", required=True)
    route = col.code("Route", "route", required=True, required_by="SVC-001")
    procurement_route = col.code(
        "Procurement route",
        "procurement_route",
        required=lambda service, _: service.route == "Contract",
    )
    start = col.date("Start", required=True)
    end = col.date("End", required=True)
    extension_to = col.date("Extension to")
    annual_value = col.money("Annual value (£)", required=True, at_least=0, at_least_by="SVC-007")
    lifetime_value_net = col.calculated_money(
        "Lifetime value net (£ calc)",
        "C31",
        "=ROUND(Services[[#This Row],[Annual value (£)]]*((YEAR(Services[[#This Row],"
        "[End]]+1)-YEAR(Services[[#This Row],[Start]]))*12+MONTH(Services[[#This Row],"
        "[End]]+1)-MONTH(Services[[#This Row],[Start]]))/12,2)",
    )
    vat_rate = col.share("VAT rate")
    lifetime_value_gross = col.calculated_money(
        "Lifetime value gross (£ calc)",
        "C31",
        "=Services[[#This Row],[Lifetime value net (£ calc)]]*(1+Services[[#This Row],[VAT rate]])",
    )
    threshold = col.calculated_money(
        "Threshold (£ calc)",
        "C44",
        '=IF(Services[[#This Row],[Route]]<>"Contract","",SUMIFS(Codes[Number],Codes[List],IF('
        'Services[[#This Row],[Procurement route]]="Light touch","threshold light touch",'
        '"threshold services"),Codes[From],SUMPRODUCT(MAX((Codes[List]=IF(Services[[#This Row],'
        '[Procurement route]]="Light touch","threshold light touch","threshold services"))*('
        "Codes[From]<=Services[[#This Row],[Start]])*Codes[From]))))",
    )
    above_threshold = col.calculated_flag(
        "At or above threshold (calc)",
        "C32",
        '=IF(Services[[#This Row],[Threshold (£ calc)]]="","",IF(Services[[#This Row],'
        "[Start]]<gross_basis_from,Services[[#This Row],[Lifetime value net (£ calc)]],"
        "Services[[#This Row],[Lifetime value gross (£ calc)]])>=Services[[#This Row],"
        "[Threshold (£ calc)]])",
    )
    notice_ref = col.text("Notice")
    published_on = col.date("Published on")
    lead_role = col.text("Lead (role)", required=True)
    review_frequency = col.code("Review every", "frequency")
    last_review = col.date("Last review")
    jointly_with = col.text("Jointly with")
    delivery_mode = col.code("Delivery mode", "delivery_mode")
    next_decision_by = col.calculated_date(
        "Next decision by (calc)", "C45", "=Services[[#This Row],[End]]-limit_notice_days"
    )


class CoFunding(Row, table="CoFunding", key=("service_id", "year", "partner_org_id")):
    """What one partner pays towards one service in one year (domain.md B.2)."""

    service_id = col.reference("Service", "Services", required=True)
    year = col.reference("Year", "Years", required=True)
    partner_org_id = col.reference("Partner", "Organisations", required=True)
    amount = col.money("Amount (£)", required=True, at_least=0)
    share = col.calculated_share(
        "Share (calc)",
        "C28",
        "=IF(SUMIFS(CoFunding[Amount (£)],CoFunding[Service],CoFunding[[#This Row],[Service]],"
        'CoFunding[Year],CoFunding[[#This Row],[Year]])=0,"",(INT(ROUND(CoFunding[[#This Row],'
        "[Amount (£)]]/SUMIFS(CoFunding[Amount (£)],CoFunding[Service],CoFunding[[#This Row],"
        "[Service]],CoFunding[Year],CoFunding[[#This Row],[Year]])*1000,9))+(SUMPRODUCT(("
        "CoFunding[Service]=CoFunding[[#This Row],[Service]])*("
        "CoFunding[Year]=CoFunding[[#This Row],[Year]])*((ROUND(MOD(ROUND(CoFunding[Amount ("
        "£)]/SUMIFS(CoFunding[Amount (£)],CoFunding[Service],CoFunding[[#This Row],[Service]],"
        "CoFunding[Year],CoFunding[[#This Row],[Year]])*1000,9),1),9)>ROUND(MOD(ROUND("
        "CoFunding[[#This Row],[Amount (£)]]/SUMIFS(CoFunding[Amount (£)],CoFunding[Service],"
        "CoFunding[[#This Row],[Service]],CoFunding[Year],CoFunding[[#This Row],[Year]])*1000,9),"
        "1),9))+(ROUND(MOD(ROUND(CoFunding[Amount (£)]/SUMIFS(CoFunding[Amount (£)],"
        "CoFunding[Service],CoFunding[[#This Row],[Service]],CoFunding[Year],"
        "CoFunding[[#This Row],[Year]])*1000,9),1),9)=ROUND(MOD(ROUND(CoFunding[[#This Row],"
        "[Amount (£)]]/SUMIFS(CoFunding[Amount (£)],CoFunding[Service],CoFunding[[#This Row],"
        "[Service]],CoFunding[Year],CoFunding[[#This Row],[Year]])*1000,9),1),9))*(("
        "CoFunding[Amount (£)]>CoFunding[[#This Row],[Amount (£)]])+(CoFunding[Amount ("
        "£)]=CoFunding[[#This Row],[Amount (£)]])*(ROW(CoFunding[Amount (£)])<ROW("
        ")))))<1000-SUMPRODUCT((CoFunding[Service]=CoFunding[[#This Row],[Service]])*("
        "CoFunding[Year]=CoFunding[[#This Row],[Year]])*INT(ROUND(CoFunding[Amount (£)]/SUMIFS("
        "CoFunding[Amount (£)],CoFunding[Service],CoFunding[[#This Row],[Service]],"
        "CoFunding[Year],CoFunding[[#This Row],[Year]])*1000,9)))))/1000)",
    )
    status = col.code("Status", "cofunding_status", required=True)
    agreement_ref = col.text("Agreement")

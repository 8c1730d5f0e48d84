"""The sheets of the published example, with a bar between cells (domain.md D.1)."""

from __future__ import annotations

SHEETS = {
    "Paper": """
Paragraph | Text
S-1 | This paper tells members how the commissioning of services outside policing has gone, and \
the plans for 2020-21.
heading | PORTFOLIO - DEMAND & CRIME REDUCTION
heading | PORTFOLIO - VICTIMS & VULNERABILITY
S-22 | External grants from the Ministry of Justice (843k) meet part of what this portfolio spends.
heading | PORTFOLIO - REDUCING OFFENDING & CRIMINAL JUSTICE
S-28 | Good progress was made in 2020/21 with a housing support worker paid for jointly with \
probation.
S-31 | The boards' scorecards are in Appendix A and B.
S-32 | The commissioning budget for 2020-21 is £1.646m, in three portfolios.
S-33 | Delays are expected to leave £0.205m unspent. The budget for 2021-22 stays at £1.646m \
(of which £0.084m goes to the SARC and the WCJB).
S-34 | Managers see possible spend of £1.851m in 2021-22, £0.205m above the agreed budget of \
£1.646m. The money left over goes into the commissioning reserve to pay for it.
S-35 | Plans for 2022-23 must come back to £1.646m, not the £1.851m asked for in 2021-22.
S-36 | The Ministry of Justice gave £0.891m in 2020-21. The victim portfolio, including external \
grants, amounted to £1.373m in 2020-21. For 2021-22 a small reduction was announced, to £0.841.
S-38 | Another £0.482m came in 2020-21 for recovery from COVID; a local bidding round shared it \
among 21 local charities.
S-40 | In February 2021 a further £0.205m was awarded for domestic abuse and sexual violence \
support in 2021-22.
S-41 | A feasibility study has been paid for, the first step to a £2-3m opportunity in three areas.
""",
    "Table 1": """
2020-21 PCC Commissioning Budget | Amount
Demand and Crime Prevention | £0.710m
Victims and Vulnerability | £0.484m
Reducing Reoffending and CJS | £0.451m
Total | £1.646m
""",
    "Table 2": """
2021-22 PCC Commissioning allocation | Amount
Demand and Crime Prevention | £0.629m
Victims and Vulnerability | £0.623m
Reducing Reoffending and CJS | £0.599m
Total requested | £1.851m
2021-22 PCC Commissioning Budget | £1.646m
Commissioning reserve | £0.205m
""",
    "Table 3": """
Current OPCC External Funding 2020-21 | Amount | Year allocated
MOJ Victim / RJ funding | £0.891 | Annually set
MOJ COVID victim recovery funding | £0.482 | 2020-21
""",
    "Years": """
Year | Approved budget | Of which contributions | Source
2020-21 | £1.646m |  | S-32
2021-22 | £1.646m | £0.084m | S-33
2022-23 | £1.646m |  | S-35
""",
    "Monitoring": """
Year | Period | Portfolio | Variance | Narrative | Source
2020-21 | OUT | ALL | (£0.205m) | delays caused by COVID | S-33
""",
    "Reserves": """
Reserve | Year | Movement | Amount | Status | Source
Commissioning reserve | 2020-21 | Contribution | £0.205m | Forecast | S-34
Commissioning reserve | 2021-22 | Draw | £0.205m | Planned | table 2
""",
    "Funding": """
Fund | Fund name | Year | Funder | Portfolio | Amount awarded | Source
MOJ-2020-21 | MOJ Victim / RJ funding | 2020-21 | Ministry of Justice | Victims and Vulnerability \
| £0.891m | S-36
COVID-2020-21 | MOJ COVID victim recovery funding | 2020-21 | Ministry of Justice \
| Victims and Vulnerability | £0.482m | S-38
IDVA-2020-21 | Three-year funding for two additional IDVAs | 2020-21 |  \
| Victims and Vulnerability |  | S-39
DASV-2021-22 | Domestic abuse and sexual violence support | 2021-22 |  \
| Victims and Vulnerability | £0.205m | S-40
""",
    "Bids": """
Opportunity | Stage | Amount low | Amount high | Source
Transforming support for vulnerable women | Idea | £2-3m |  | S-41
Safer Streets Fund | Preparing |  |  | S-42
National Probation Service regional funding | Preparing |  |  | S-42
Prison leavers fund | Preparing |  |  | S-42
""",
}

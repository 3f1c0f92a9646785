"""md 2 (section 2 of model.md): contract-wide lines of a scenario; 0006 Transition, Exit, Risk and
optimism. `last` is the last month in which anything is handed over: N, or that of a forced exit."""

from math import fsum

from benefits import benefit_one_offs
from inputs import chosen, in_year, stated
from services import severance, stranded
from time_and_money import MONTHS_A_YEAR, added, by_month, year_of


def last_month(months, scenario):
    """0006 Exit: after a forced exit at month M every line is what it would be if all services were
    kept; exit is only where a service is given to a provider."""
    if scenario["arrangements"] and chosen(scenario, "exit") == "forced":
        return min(stated(scenario, "exitMonth"), months)
    return months


# --- T -------------------------------------------------------------------------------------------------


def one_off_parts(item):
    """0006 Transition: with holdback, amount * (1 - holdback share) in the one-off's month and amount *
    holdback share in the holdback month."""
    amount, month = stated(item, "oneOffAmount"), stated(item, "oneOffMonth")
    if chosen(item, "holdback") == "no":
        return [(month, amount)]
    held = stated(item, "holdbackShare")
    return [(month, amount * (1 - held)), (stated(item, "holdbackMonth"), amount * held)]


def one_offs(months, items, last):
    """md 2, T: fixed amounts by month; md 1: month 0 is signing; 0006 Exit: none after a forced exit."""
    line = [[] for _ in range(months + 1)]
    for item in items:
        for month, amount in one_off_parts(item):
            if month <= last:
                line[month].append(amount)
    return [fsum(amounts) for amounts in line]


def spread_transition(months, scenario, charges, last):
    """md 2, T: share of year-1 charges (sum of S, months 1-12) spread evenly over months 1..w_T."""
    spread = stated(scenario, "transitionMonths")
    pot = stated(scenario, "transitionShare") * fsum(charges[1 : MONTHS_A_YEAR + 1])
    return by_month(months, lambda month: pot / spread if month <= spread else 0.0, last)


def people_and_stranded(months, scenario, last):
    """0006 Transition: severance and stranded cost, months 1..N."""
    return by_month(
        months,
        lambda month: fsum(severance(a, month) + stranded(a, month) for a in scenario["arrangements"]),
        last,
    )


def selection(months, scenario):
    """0006 Transition: month 0 of a scenario that gives a service to a provider."""
    cost = stated(scenario, "selectionCost") if scenario["arrangements"] else 0
    return [float(cost)] + [0.0] * months


def transition(months, scenario, charges, last):
    """md 2 and 0006, T: one-offs + share of year-1 charges + selection + severance + stranded + one-off
    cost of benefits."""
    return added(
        months,
        [
            one_offs(months, scenario["oneOffs"], last),
            spread_transition(months, scenario, charges, last),
            selection(months, scenario),
            people_and_stranded(months, scenario, last),
            benefit_one_offs(months, scenario["benefits"], last),
        ],
    )


# --- G, X and tax -----------------------------------------------------------------------------------------


def providers_steered(scenario):
    """n: providers that perform at least one service in this scenario, and those asked for on top (ADR
    0003: `furtherProviders` counts more of them); none where every service is kept."""
    performing = len({a["provider"] for a in scenario["arrangements"]})
    return performing + stated(scenario, "furtherProviders") if performing else 0


def interfaces(scenario, providers):
    """md 2, X: n (client integrates), n - 1 + 1 (lead provider), n(n - 1)/2 + n (point to point)."""
    return {
        "client": providers,
        "lead": providers - 1 + 1,
        "pointToPoint": providers * (providers - 1) / 2 + providers,
    }[chosen(scenario, "interfaces")]


def governance(months, scenario, charges, last):
    """md 2, G: share of S + amount per provider per month; none where every service is kept."""
    providers = providers_steered(scenario)
    if providers == 0:
        return [0.0] * (months + 1)
    return by_month(
        months,
        lambda month: in_year(scenario, "governanceShare", year_of(month)) * charges[month]
        + in_year(scenario, "governancePerProvider", year_of(month)) * providers,
        last,
    )


def integration(months, scenario, charges, last):
    """md 2, X: set-up at month 0 + share of S + amount per interface per month; none where every
    service is kept."""
    providers = providers_steered(scenario)
    if providers == 0:
        return [0.0] * (months + 1)
    count = interfaces(scenario, providers)
    line = by_month(
        months,
        lambda month: in_year(scenario, "integrationShare", year_of(month)) * charges[month]
        + in_year(scenario, "integrationPerInterface", year_of(month)) * count,
        last,
    )
    line[0] = float(stated(scenario, "integrationSetUp"))
    return line


def irrecoverable_tax(scenario, paid):
    """md 2, VAT: rate * (1 - recovery) * what is paid to providers; month 0 reads year 1."""
    return [
        in_year(scenario, "taxRate", year_of(month))
        * (1 - in_year(scenario, "taxRecovery", year_of(month)))
        * amount
        for month, amount in enumerate(paid)
    ]


# --- E ---------------------------------------------------------------------------------------------------


def full_fee(months, scenario, charges, last):
    """0006 Exit: contract investment * (1 - m/N) + wind-down + lost-margin share * S(m) * (N - m) with a
    schedule, in months in which S(m) > 0, otherwise 0 (nobody would receive it)."""
    if chosen(scenario, "terminationFee") == "none" or not scenario["arrangements"]:
        return [0.0] * (months + 1)

    def fee(month):
        if not charges[month] > 0:
            return 0.0
        year = year_of(month)
        return (
            stated(scenario, "contractInvestment") * (1 - month / months)
            + in_year(scenario, "windDownFee", year)
            + in_year(scenario, "lostMarginShare", year) * charges[month] * (months - month)
        )

    return by_month(months, fee, last)


def exit_curve(months, scenario, fee, last):
    """md 7 and 0006 Exit: termination fee + stranded + transition back, months 1..N; shown whether or
    not the scenario ends; none after a forced exit, none where every service is kept."""
    if not scenario["arrangements"]:
        return [0.0] * (months + 1)

    def cost(month):
        year = year_of(month)
        return (
            fee[month] + in_year(scenario, "exitStranded", year) + in_year(scenario, "transitionBack", year)
        )

    return by_month(months, cost, last)


def leaving(months, scenario, curve):
    """md 2, E, and 0006 Exit: forced: the curve of month M, in M; weighted: exit probability / 12 * the
    curve of each month. Also used for the part of E that is the termination fee."""
    option = chosen(scenario, "exit")
    if option == "none":
        return [0.0] * (months + 1)
    if option == "forced":
        at = stated(scenario, "exitMonth")
        return by_month(months, lambda month: curve[month] if month == at else 0.0)
    return by_month(
        months,
        lambda month: in_year(scenario, "exitProbability", year_of(month)) / MONTHS_A_YEAR * curve[month],
    )


# --- beside TCP ---------------------------------------------------------------------------------------------


def expected_risk(months, scenario):
    """0006 Risk: probability * impact / months in each month of start .. start + months - 1 within the
    term; the client bears its share."""

    def of_month(risk, month):
        first, length = stated(risk, "riskStart"), stated(risk, "riskMonths")
        if not first <= month <= first + length - 1:
            return 0.0
        a_month = stated(risk, "riskProbability") * stated(risk, "riskImpact") / length
        return a_month * stated(risk, "riskClientShare")

    risks = scenario.get("risks", [])
    return [fsum(of_month(risk, month) for risk in risks) for month in range(months + 1)]


BIAS = {  # line item, its input, and the option of `biasTerm` that mitigates it
    "charges": ("biasCharges", "charges"),
    "changeRequests": ("biasChange", "changeRequests"),
    "integration": ("biasIntegration", "integration"),
    "transition": ("biasTransition", "transition"),
    "exit": ("biasExit", "exit"),
}


def optimism_bias(months, scenario, lines):
    """md 6 and 0006 Optimism: sum of term * bias * (1 - min(sum of the mitigated shares of that term,
    1)) on S, CR, X, T and E."""
    parts = []
    for name, (bias, term) in BIAS.items():
        named = [m for m in scenario.get("mitigations", []) if chosen(m, "biasTerm") == term]
        open_part = 1 - min(fsum(stated(m, "mitigatedShare") for m in named), 1.0)
        parts.append(
            [in_year(scenario, bias, year_of(m)) * amount * open_part for m, amount in enumerate(lines[name])]
        )
    return added(months, parts)

"""An independent computation of Parley's economic model.

    python3 evaluate.py FILE.parley      prints the result as JSON

Written from the specification of the model (model.md, cited as "md 1" for its section 1; and
docs/decisions/0006-the-complete-model.md, cited as "0006") and of the output. Python's standard
library only; nothing of Parley's code is imported, read at run time or imitated. Where the
specification leaves room, the decision taken is marked "Decided:" and listed in README.md.
"""

import json
import sys
from math import fsum

sys.dont_write_bytecode = True  # no __pycache__ beside the sources

import performance  # noqa: E402
import prices  # noqa: E402
import services as of_service  # noqa: E402
from compare import client_rate, compare, cost_per_performance, coverage_ratio  # noqa: E402
from compare import return_on_outsourcing, timing  # noqa: E402
from contract import last_month  # noqa: E402
from inputs import chosen  # noqa: E402
from layout import as_text  # noqa: E402
from scenario import evaluate_scenario  # noqa: E402
from time_and_money import contract_years, present_value, totals_by_year, year_of  # noqa: E402
from variants import with_whole_variants  # noqa: E402


def summary(deal, lines, rate):
    """Each line by year, over the term and as NPV."""
    return {
        name: {
            "byYear": totals_by_year(line),
            "term": fsum(line),
            "npv": present_value(line, rate, timing(deal)),
        }
        for name, line in lines.items()
    }


def of_provider(deal, provider):
    cash = provider["lines"]["cash"]
    return {
        "id": provider["id"],
        "name": provider["name"],
        "lines": summary(deal, provider["lines"], provider["rate"]),
        "marginByYear": provider["marginByYear"],
        "marginTerm": provider["marginTerm"],
        "marginBeforeOutlay": provider["marginBeforeOutlay"],
        # md 3: NPV of the provider's cash at the provider's rate.
        "npv": present_value(cash, provider["rate"], timing(deal)),
        "irr": provider["irr"],
        "paybackMonth": provider["paybackMonth"],
        "peakFunding": provider["peakFunding"],
    }


def of_scenario(deal, scenario):
    return {
        "id": scenario["id"],
        "name": scenario["name"],
        "kind": scenario["kind"],
        "lines": summary(deal, scenario["lines"], client_rate(deal)),
        "providers": [of_provider(deal, provider) for provider in scenario["providers"]],
        "assetSaleProceeds": scenario["assetSaleProceeds"],
        "exitCost": scenario["exitCost"],
        "returnOnOutsourcing": return_on_outsourcing(deal, scenario),
        "coverageRatio": coverage_ratio(scenario),
        "expectedRisk": scenario["expectedRisk"],
        "optimismBias": scenario["optimismBias"],
        "costPerPerformance": cost_per_performance(scenario),
        "workingCapital": scenario["workingCapital"],
    }


def shown_of(scenario, service, arrangement, last):
    """What is shown of a service given to a provider and is in no line; what its price basis does not
    know is none."""
    basis = chosen(arrangement, "priceBasis")
    years = [year_of(first) for first, _ in contract_years(last)]
    return {
        "retainedFte": of_service.retained_fte(service, arrangement),
        "pointOfTotalAssumption": [prices.point_of_total_assumption(scenario, arrangement, y) for y in years]
        if basis == "targetCost"
        else None,
        "fteTest": prices.fte_test(scenario, arrangement, last) if basis == "ratePerFte" else None,
        "repricingMonths": [
            month for month in range(1, last + 1) if prices.must_reprice(service, arrangement, month)
        ]
        if basis in prices.UNIT_PRICED
        else None,
        "consecutiveMisses": {
            metric["id"]: [performance.consecutive_misses(metric, arrangement, year) for year in years]
            for metric in performance.metrics_of(service)
        },
    }


def shown(deal, scenario):
    of_id = {service["id"]: service for service in deal["services"]}
    last = last_month(deal["months"], scenario)
    return {
        arrangement["service"]: shown_of(scenario, of_id[arrangement["service"]], arrangement, last)
        for arrangement in scenario["arrangements"]
    }


def evaluate(deal):
    scenarios = [evaluate_scenario(deal, scenario) for scenario in deal["scenarios"]]
    return {
        "deal": deal["name"],
        "months": deal["months"],
        "scenarios": [of_scenario(deal, scenario) for scenario in scenarios],
        "comparisons": [
            compare(deal, new, reference)
            for new in scenarios
            for reference in scenarios
            if new is not reference
        ],
        "monthly": {s["id"]: s["lines"] for s in scenarios},
        "monthlyProviders": {s["id"]: {p["id"]: p["lines"] for p in s["providers"]} for s in scenarios},
        "monthlyServices": {
            s["id"]: {
                id: {name: lines[name] for name in ("run", "charges", "retained")}
                for id, lines in s["services"].items()
            }
            for s in scenarios
        },
        "shown": {scenario["id"]: shown(deal, scenario) for scenario in deal["scenarios"]},
    }


def main(arguments):
    if len(arguments) != 1:
        sys.exit("usage: python3 evaluate.py FILE.parley")
    with open(arguments[0], encoding="utf-8-sig") as file:
        deal = with_whole_variants(json.load(file))
    sys.stdout.reconfigure(encoding="utf-8")
    print(as_text(evaluate(deal)))


if __name__ == "__main__":
    main(sys.argv[1:])

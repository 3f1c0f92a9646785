"""md 2 and md 3 (sections 2 and 3 of model.md) for one scenario, month by month."""

from math import fsum

import performance
import prices
import services as of_service
from benefits import benefits, gain_shares
from contract import (
    exit_curve,
    expected_risk,
    full_fee,
    governance,
    integration,
    irrecoverable_tax,
    last_month,
    leaving,
    one_offs,
    optimism_bias,
    transition,
)
from inputs import stated
from providers import evaluate_provider, part_of, working_capital
from time_and_money import added, negative, same

SUBTRACTED = ("serviceCredits", "savingPenalties", "benefits")


def service_month(service, scenario, arrangement, month, last):
    """The lines of a service in one month; a kept service has nothing to do with a provider."""
    lines = {
        "run": of_service.run(service, month),
        "retained": of_service.retained(service, arrangement, month),
        "changeRequests": of_service.change_requests(service, arrangement, month),
        "performanceLoss": performance.performance_loss(service, arrangement, month),
        "met": performance.volume_that_met(service, arrangement, month),
        "change": of_service.change_demand(service, month),
    }
    if arrangement is None:
        return lines
    charges = prices.charge(service, scenario, arrangement, month, last)
    return lines | {
        "charges": charges,
        "changePaid": of_service.change_paid(service, arrangement, month),
        "bonus": performance.bonus(service, arrangement, charges, month),
        "serviceCredits": performance.service_credits(service, arrangement, charges, month),
        "savingPenalties": of_service.saving_penalties(service, arrangement, month),
        "delivery": of_service.delivery(service, arrangement, charges, month),
        "changeDelivery": of_service.change_delivery(service, arrangement, month),
    }


SERVICE_LINES = (
    "run retained charges changeRequests changePaid bonus serviceCredits savingPenalties performanceLoss "
    "delivery changeDelivery met change"
).split()


def evaluate_service(months, service, scenario, arrangement, last):
    """Every line of a service in a scenario, month by month. 0006 Exit: after a forced exit every line is
    what it would be if the service were kept."""
    rows = [{}]
    for month in range(1, months + 1):
        in_force = arrangement if month <= last else None
        rows.append(service_month(service, scenario, in_force, month, last))
    return {name: [row.get(name, 0.0) for row in rows] for name in SERVICE_LINES}


def kept_lines(deal):
    """md 2: as-is keeps every service: R, D and L of it, nothing else; md 7 measures against it."""
    months, empty = deal["months"], {"inputs": {}, "switches": {}, "arrangements": []}
    kept = [evaluate_service(months, service, empty, None, months) for service in deal["services"]]
    names = ("retained", "change", "performanceLoss")
    return {name: added(months, (lines[name] for lines in kept)) for name in names}


def present_providers(deal, scenario):
    """Providers with a service, an engagement or a one-off paid to them, in the deal's order."""
    present = {a["provider"] for a in scenario["arrangements"]}
    present |= {e["provider"] for e in scenario["engagements"]}
    present |= {item["paidTo"] for item in scenario["oneOffs"]}
    return [provider for provider in deal["providers"] if provider["id"] in present]


def evaluate_providers(deal, scenario, services, charges, fee, last):
    """md 3 for each provider: its gain share, its part of the fee and everything it charges."""
    months, present = deal["months"], present_providers(deal, scenario)
    given_to = {provider["id"]: [] for provider in present}
    for arrangement in scenario["arrangements"]:
        given_to[arrangement["provider"]].append(services[arrangement["service"]])
    charges_of = {id: added(months, (lines["charges"] for lines in given)) for id, given in given_to.items()}
    gains = gain_shares(months, deal["services"], scenario, charges, charges_of, last)
    parts = [
        part_of(months, provider, scenario, services, gains[provider["id"]], fee, charges, last)
        for provider in present
    ]
    return [
        evaluate_provider(months, provider, scenario, part, last) for provider, part in zip(present, parts)
    ]


def evaluate_scenario(deal, scenario):
    """md 2 and md 3 for one scenario, month by month."""
    months, last = deal["months"], last_month(deal["months"], scenario)
    arrangement_of = {a["service"]: a for a in scenario["arrangements"]}
    services = {
        service["id"]: evaluate_service(months, service, scenario, arrangement_of.get(service["id"]), last)
        for service in deal["services"]
    }

    def of_services(name):
        return added(months, (lines[name] for lines in services.values()))

    charges = of_services("charges")
    whole_fee = full_fee(months, scenario, charges, last)
    curve = exit_curve(months, scenario, whole_fee, last)
    fee = leaving(months, scenario, whole_fee)
    providers = evaluate_providers(deal, scenario, services, charges, fee, last)
    shared = added(months, (provider["gainShare"] for provider in providers))
    # md 2: cost of supplier = S + CR paid + B - K - P + GS + transition charge + termination fee.
    paid_to_somebody = [item for item in scenario["oneOffs"] if item["paidTo"] is not None]
    supplier = added(
        months,
        [
            charges,
            of_services("changePaid"),
            of_services("bonus"),
            negative(of_services("serviceCredits")),
            negative(of_services("savingPenalties")),
            one_offs(months, paid_to_somebody, last),
            shared,
            fee,
        ],
    )
    lines = {
        "retained": of_services("retained"),
        "charges": charges,
        "changeRequests": of_services("changeRequests"),
        "bonus": of_services("bonus"),
        "serviceCredits": of_services("serviceCredits"),
        "savingPenalties": of_services("savingPenalties"),
        "gainShare": shared,
        "governance": governance(months, scenario, charges, last),
        "integration": integration(months, scenario, charges, last),
        "transition": transition(months, scenario, charges, last),
        "performanceLoss": of_services("performanceLoss"),
        "exit": leaving(months, scenario, curve),
        "benefits": benefits(months, deal["services"], scenario["benefits"], last),
        "irrecoverableTax": irrecoverable_tax(scenario, supplier),
    }
    # md 2: TCP = S + CR + B - K - P + GS + R + G + X + T + L - N + E + VAT.
    lines["totalCostOfPerformance"] = added(
        months, [negative(line) if name in SUBTRACTED else line for name, line in lines.items()]
    )
    lines["costOfSupplier"] = supplier

    # md 3: what the client pays is what providers receive, every month (the asset price on both sides).
    received = added(months, (provider["lines"]["revenue"] for provider in providers))
    assert all(same(paid, got) for paid, got in zip(supplier, received)), "ledger differs"

    return {
        "id": scenario["id"],
        "name": scenario["name"],
        "kind": scenario["kind"],
        "lines": lines,
        "providers": providers,
        "services": services,
        "exitCost": curve,
        # 0006 Providers: the sum of the asset prices of the scenario, at month 0, beside TCP.
        "assetSaleProceeds": fsum(stated(e, "assetPrice") for e in scenario["engagements"]),
        "expectedRisk": fsum(expected_risk(months, scenario)),
        "optimismBias": fsum(optimism_bias(months, scenario, lines)),
        "workingCapital": working_capital(scenario, supplier),
        "met": fsum(of_services("met")),
    }

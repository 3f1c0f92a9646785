"""md 7 (section 7 of model.md): what is derived, from one scenario and from one against another."""

from math import fsum

from inputs import chosen, stated
from providers import holds_floor, month_after_last
from scenario import kept_lines
from time_and_money import TOLERANCE, added, exceeds, less, present_value, running, same


def client_rate(deal):
    return stated(deal, "discountRate")


def joint_rate(deal):
    """md 7: one joint rate, default the client's."""
    return deal["inputs"].get("jointDiscountRate", client_rate(deal))


def timing(deal):
    """0006 Time: one timing for client, joint and provider rates."""
    return chosen(deal, "cashTiming")


def return_on_outsourcing(deal, scenario):
    """md 7: cost = PV(R + D, as-is) - PV(TCP - L + N); process = PV(L as-is) - PV(L); innovation =
    PV(N); they sum to PV(TCP as-is) - PV(TCP). Ratio over PV(T + X + G), none where that is 0."""
    months, lines, as_is = deal["months"], scenario["lines"], kept_lines(deal)

    def value(*parts):
        return present_value(added(months, parts), client_rate(deal), timing(deal))

    tcp, loss = lines["totalCostOfPerformance"], lines["performanceLoss"]
    before, before_loss = value(as_is["retained"], as_is["change"]), value(as_is["performanceLoss"])
    cost = before - value(less(tcp, loss), lines["benefits"])
    process = before_loss - value(loss)
    innovation = value(lines["benefits"])
    total = before + before_loss - value(tcp)
    # md 7: an identity, checked, against the size of what cancels in it.
    size = fsum([1, abs(before), abs(before_loss), abs(value(tcp)), abs(value(loss)), abs(innovation)])
    assert abs(cost + process + innovation - total) < TOLERANCE * size, "the identity of md 7"
    spent = value(lines["transition"], lines["integration"], lines["governance"])
    return {
        "cost": cost,
        "process": process,
        "innovation": innovation,
        "total": total,
        "ratio": None if spent == 0 else total / spent,
    }


def ratio(amount, base):
    return None if base == 0 else amount / base


def coverage_ratio(scenario):
    """md 4: credits cover only part of the loss: coverage ratio K / L; none without loss."""
    lines = scenario["lines"]
    return ratio(fsum(lines["serviceCredits"]), fsum(lines["performanceLoss"]))


def cost_per_performance(scenario):
    """0006: sum of TCP / sum of V * c0 * (1 - miss rate) over services and months."""
    return ratio(fsum(scenario["lines"]["totalCostOfPerformance"]), scenario["met"])


def cash_value(deal, scenario, rate_of):
    """PV of the cash of all providers of a scenario; a provider that is not in it adds nothing."""
    return fsum(present_value(p["lines"]["cash"], rate_of(p), timing(deal)) for p in scenario["providers"])


def points(reference_cost, new_cost, reference_charges):
    """md 7: 100 * (TCP reference - TCP new) / charges of the reference (without charges: its TCP).

    Decided: none where the reference's TCP is 0 as well.
    """
    base = reference_charges if exceeds(reference_charges, 0) else reference_cost
    return None if base == 0 else 100 * (reference_cost - new_cost) / base


def joint(deal, new, reference):
    """md 7: W = Gc + Gp and the split Gc / W, at the joint rate."""
    rate = joint_rate(deal)
    cost_new, cost_reference = (
        present_value(s["lines"]["totalCostOfPerformance"], rate, timing(deal)) for s in (new, reference)
    )
    cash_new, cash_reference = (cash_value(deal, s, lambda provider: rate) for s in (new, reference))
    gain = fsum([cost_reference, -cost_new, cash_new, -cash_reference])
    # Decided: W is 0 where what is gained and what is given up are the same within the tolerance.
    none = same(cost_reference + cash_new, cost_new + cash_reference)
    return {
        "jointGainNpv": gain,
        # 0006: proceeds fall at signing and are worth themselves.
        "jointGainWithAssets": gain + new["assetSaleProceeds"] - reference["assetSaleProceeds"],
        "clientShare": None if none else (cost_reference - cost_new) / gain,
    }


def firms(deal, new, reference):
    """md 7: providers one by one, the incumbent who loses everything included; in the deal's order."""

    def value(scenario, provider):
        found = [p for p in scenario["providers"] if p["id"] == provider["id"]]
        return fsum(present_value(p["lines"]["cash"], p["rate"], timing(deal)) for p in found)

    taking = {p["id"] for s in (new, reference) for p in s["providers"]}
    return [
        {
            "id": provider["id"],
            "name": provider["name"],
            "npv": value(new, provider),
            "referenceNpv": value(reference, provider),
            "gainNpv": value(new, provider) - value(reference, provider),
        }
        for provider in deal["providers"]
        if provider["id"] in taking
    ]


def compare(deal, new, reference):
    """md 7: one scenario against a reference."""
    client = client_rate(deal)
    cost_new, cost_reference = (s["lines"]["totalCostOfPerformance"] for s in (new, reference))
    charges_reference = reference["lines"]["charges"]
    # md 7: Gc = PV(TCP reference) - PV(TCP new) at the client's rate.
    client_new, client_reference = (
        present_value(cost, client, timing(deal)) for cost in (cost_new, cost_reference)
    )
    # md 7: Gp = sum of PV(provider cash) new - reference, each at the provider's own rate.
    providers_new, providers_reference = (
        cash_value(deal, s, lambda provider: provider["rate"]) for s in (new, reference)
    )
    # md 7: win-win only if Gc > 0, Gp > 0 and every provider holds its floor.
    # Decided: "> 0" is exceeds() on the two present values, not on their difference and 0.
    # A provider that is only in the reference counts in Gp; it has no margin here to hold.
    win_win = (
        exceeds(client_reference, client_new)
        and exceeds(providers_new, providers_reference)
        and all(holds_floor(provider) for provider in new["providers"])
    )
    spent_new, spent_reference = running(cost_new), running(cost_reference)
    gain = client_reference - client_new
    return {
        "scenario": new["id"],
        "reference": reference["id"],
        "clientGainNpv": gain,
        # md 2: the gain is shown without and with the asset sale (month 0: worth itself).
        "clientGainWithAssets": gain + new["assetSaleProceeds"] - reference["assetSaleProceeds"],
        "providersGainNpv": providers_new - providers_reference,
        **joint(deal, new, reference),
        "winWin": win_win,
        "firms": firms(deal, new, reference),
        "points": points(fsum(cost_reference), fsum(cost_new), fsum(charges_reference)),
        "pointsNpv": points(
            client_reference, client_new, present_value(charges_reference, client, timing(deal))
        ),
        # md 7: 1 + the last month whose cumulative TCP exceeds the reference's.
        "paybackMonth": month_after_last(
            deal["months"], lambda month: exceeds(spent_new[month], spent_reference[month])
        ),
    }

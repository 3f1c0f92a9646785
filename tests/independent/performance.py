"""md 4 (section 4 of model.md) and 0006 Performance: by rates, and by metrics under a normal law."""

from math import erfc, exp, fsum, pi, sqrt

from inputs import chosen, in_year, stated
from services import run, tau, unit_cost, volume, volume_at_signing
from time_and_money import exceeds, year_of


def density(z):
    """phi, of the normal law."""
    return exp(-z * z / 2) / sqrt(2 * pi)


def below(z):
    """Phi, of the normal law."""
    return erfc(-z / sqrt(2)) / 2


# --- levels of a metric ---------------------------------------------------------------------------------


def metrics_of(service):
    """0006 Performance: the metrics that decide; none where the service is described by rates."""
    return service.get("metrics", []) if chosen(service, "performanceBasis") == "metrics" else []


def as_is_level(metric, year):
    return in_year(metric, "metricAsIs", year), in_year(metric, "metricAsIsSpread", year)


def own_level(metric, arrangement, year):
    """0006 The document: how the provider performs the metric (mean and spread); a metric without a
    measure stays at its as-is level and spread."""
    for measure in arrangement.get("measures", []):
        if measure["metric"] == metric["id"]:
            return in_year(measure, "measureMean", year), in_year(measure, "measureSpread", year)
    return as_is_level(metric, year)


def blended_level(metric, arrangement, month):
    """0006 Performance: tau * own + (1 - tau) * as-is, mean and spread; kept: as-is."""
    before = as_is_level(metric, year_of(month))
    if arrangement is None:
        return before
    own, moved = own_level(metric, arrangement, year_of(month)), tau(arrangement, month)
    return tuple(moved * new + (1 - moved) * old for new, old in zip(own, before))


def sign(metric):
    """0006 Performance: d = +1 where higher is better, -1 where lower is."""
    return {"higher": 1, "lower": -1}[chosen(metric, "direction")]


def miss_rate(metric, mean, spread, year):
    """md 4: P(level misses expected level). 0006: Phi(-z), z = d * (mean - expected) / spread; with a
    spread of 0: 1 where the expected level is missed, else 0."""
    expected, better = in_year(metric, "metricExpected", year), sign(metric)
    if spread == 0:
        return 1.0 if exceeds(better * expected, better * mean) else 0.0
    return below(-better * (mean - expected) / spread)


def exceed_rate(metric, mean, spread, year):
    """md 4: P(level beats target); 0006: with a spread of 0: 1 where the mean beats the target."""
    target, better = in_year(metric, "metricTarget", year), sign(metric)
    if spread == 0:
        return 1.0 if exceeds(better * mean, better * target) else 0.0
    return below(better * (mean - target) / spread)


def expected_gap(metric, mean, spread, year):
    """md 4: sigma * (phi(z) - z * (1 - Phi(z))). 0006: with a spread of 0 max(-d * (mean - expected), 0)."""
    distance = sign(metric) * (mean - in_year(metric, "metricExpected", year))
    if spread == 0:
        return max(-distance, 0.0)
    z = distance / spread
    return spread * (density(z) - z * below(-z))


def of_pool(metrics, rate_of, year):
    """0006 Performance: min(sum of share of the at-risk pool * rate, 1)."""
    return min(fsum(in_year(metric, "metricPoolShare", year) * rate_of(metric) for metric in metrics), 1.0)


# --- a service in a month ----------------------------------------------------------------------------------


def blended_miss_rate(service, arrangement, month):
    """md 4, rates: tau * miss + (1 - tau) * as-is miss. 0006, metrics: min(sum of pool share * blended
    miss rate, 1)."""
    year = year_of(month)
    if chosen(service, "performanceBasis") == "metrics":
        return of_pool(
            metrics_of(service),
            lambda metric: miss_rate(metric, *blended_level(metric, arrangement, month), year),
            year,
        )
    miss = in_year(service, "asIsMissRate", year)
    if arrangement is None:
        return miss
    moved = tau(arrangement, month)
    return moved * in_year(arrangement, "missRate", year) + (1 - moved) * miss


def performance_loss(service, arrangement, month):
    """md 4, rates: L = miss * impact * run, of the whole service. 0006, metrics: sum of impact *
    expected gap * V / V0 (0 where V0 is 0)."""
    year = year_of(month)
    if chosen(service, "performanceBasis") == "rates":
        miss = blended_miss_rate(service, arrangement, month)
        return miss * in_year(service, "missImpact", year) * run(service, month)
    planned = volume_at_signing(service)
    if planned == 0:
        return 0.0
    loss = fsum(
        in_year(metric, "metricImpact", year)
        * expected_gap(metric, *blended_level(metric, arrangement, month), year)
        for metric in metrics_of(service)
    )
    return loss * volume(service, month) / planned


def own_miss_rate(metric, arrangement, year):
    return miss_rate(metric, *own_level(metric, arrangement, year), year)


def own_exceed_rate(metric, arrangement, year):
    return exceed_rate(metric, *own_level(metric, arrangement, year), year)


def consecutive_misses(metric, arrangement, year):
    """md 4: consecutive-miss trigger k, shown as miss^k; 0006: (own miss rate)^k."""
    return own_miss_rate(metric, arrangement, year) ** stated(metric, "metricTrigger")


def forfeited(service, arrangement, year):
    """md 2, K: the expected share of what is at risk that is forfeited. 0006, metrics: min(sum of pool
    share * own miss rate, 1)."""
    if chosen(service, "performanceBasis") == "rates":
        return in_year(arrangement, "forfeitedShare", year)
    return of_pool(metrics_of(service), lambda metric: own_miss_rate(metric, arrangement, year), year)


def target_beaten(service, arrangement, year):
    """md 2, B: the probability of beating the target. 0006, metrics: min(sum of pool share * own
    exceed rate, 1)."""
    if chosen(service, "performanceBasis") == "rates":
        return in_year(arrangement, "bonusProbability", year)
    return of_pool(metrics_of(service), lambda metric: own_exceed_rate(metric, arrangement, year), year)


def bonus(service, arrangement, charges, month):
    """md 2, B: S * bonus rate * probability of beating the target."""
    year = year_of(month)
    return charges * in_year(arrangement, "bonusRate", year) * target_beaten(service, arrangement, year)


def service_credits(service, arrangement, charges, month):
    """md 2, K: S * at-risk share * expected share of it forfeited * (1 - earn-back share)."""
    year = year_of(month)
    return (
        charges
        * in_year(arrangement, "atRiskShare", year)
        * forfeited(service, arrangement, year)
        * (1 - in_year(arrangement, "earnBackShare", year))
    )


def volume_that_met(service, arrangement, month):
    """0006 TCP per unit of performance: V * c0 * (1 - miss rate): volumes that met expectations, added
    up at what they cost at signing."""
    met = 1 - blended_miss_rate(service, arrangement, month)
    return volume(service, month) * unit_cost(service) * met

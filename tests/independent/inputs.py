"""What a deal file states of a thing, and what holds where it states nothing.

md 1 = section 1 of model.md; 0006 = docs/decisions/0006-the-complete-model.md.
"""

from time_and_money import anniversaries

# Values of inputs that a deal file does not state (shared/model/inputs/*.ts, "default").
# A text names the input whose year-1 value is taken for every year.
DEFAULTS = {
    # deal
    "discountRate": 0.08,
    # service
    "volume": 1,
    "volumeGrowth": 0,
    "volumeSensitivity": 1,
    "unitCost": 0,
    "fte": 0,
    "loadedCost": 0,
    "otherRunCost": 0,
    "costInflation": 0,
    "inHouseProductivity": 0,
    "fixedShare": 0,
    "resourceBaseline": "volume",
    "changeDemand": 0,
    "asIsMissRate": 0,
    "missImpact": 0,
    # metric of a service, and its measure in an arrangement
    "metricAsIs": 0,
    "metricAsIsSpread": 0,
    "metricExpected": 0,
    "metricTarget": 0,
    "metricImpact": 0,
    "metricPoolShare": 0,
    "metricTrigger": 3,
    "measureMean": 0,
    "measureSpread": 0,
    # provider, and provider in a scenario (engagement)
    "providerDiscountRate": 0.1,
    "floorMargin": 0,
    "outlay": 0,
    "assetPrice": 0,
    "innovationSpend": 0,
    "accountTeam": 0,
    "overheadShare": 0,
    "contingencyShare": 0,
    "gainGoalOwn": 0,
    "marginShare": 0,
    "marginThreshold": 0,
    # scenario
    "furtherProviders": 0,
    "selectionCost": 0,
    "transitionShare": 0,
    "transitionMonths": 1,
    "priceScale": 1,
    "governanceShare": 0,
    "governancePerProvider": 0,
    "integrationSetUp": 0,
    "integrationShare": 0,
    "integrationPerInterface": 0,
    "taxRate": 0,
    "taxRecovery": 1,
    "gainGoal": 0,
    "gainGuaranteed": 0,
    "gainOver": 0.5,
    "gainUnder": 0,
    "gainFloor": 0,
    "gainCap": 0,
    "gainBand": 1.5,
    "gainOverBand": 0,
    "gainRecovery": 0,
    "gainBeforeRecovery": 1,
    "exitMonth": 12,
    "exitProbability": 0,
    "contractInvestment": 0,
    "windDownFee": 0,
    "lostMarginShare": 0,
    "exitStranded": 0,
    "transitionBack": 0,
    "paymentDays": 30,
    "biasCharges": 0,
    "biasChange": 0,
    "biasIntegration": 0,
    "biasTransition": 0,
    "biasExit": 0,
    # its benefits, one-offs, risks and mitigations
    "annualBenefit": 0,
    "benefitShare": 0,
    "benefitOneOff": 0,
    "benefitStart": 1,
    "benefitRamp": 1,
    "benefitProbability": 1,
    "benefitCashable": 1,
    "benefitRealised": 1,
    "oneOffMonth": 0,
    "oneOffAmount": 0,
    "holdbackShare": 0.2,
    "holdbackMonth": 12,
    "riskProbability": 0,
    "riskImpact": 0,
    "riskStart": 1,
    "riskMonths": 1,
    "riskClientShare": 1,
    "mitigatedShare": 0,
    # arrangement: hand-over and people
    "shareHandedOver": 1,
    "handOverStart": 1,
    "handOverMonths": 1,
    "parallelMonths": 0,
    "retainedOrganisation": 0,
    "fteTransferred": 0,
    "fteReleased": 0,
    "severancePerFte": 0,
    "strandedCost": 0,
    "strandedStart": 1,
    "strandedMonths": 12,
    # arrangement: price
    "unitPrice": 0,
    "fixedCharge": 0,
    "priceShare": 0,
    "committedCut": 0,
    "deliveredCut": 0,
    "penaltyRate": 0,
    "priceProductivity": 0,
    "indexRate": 0,
    "indexSensitivity": 1,
    "indexThreshold": 0,
    "indexCap": 1,
    "deadBand": 0,
    "additionalRate": 1,
    "reducedRate": 1,
    "tierBand": 0.2,
    "additionalRateBeyond": 1,
    "reducedRateBeyond": 1,
    "repricingBand": 10,
    "minimumCommitment": 0,
    "fteRate": 0,
    "fteSupplied": 0,
    "openBookUnitCost": 0,
    "costPlusFee": 0,
    "targetCost": 0,
    "targetFee": 0,
    "overrunShare": 0.5,
    "priceCeiling": 0,
    "benchmarkMonth": 25,
    "benchmarkPrice": 0,
    "benchmarkCap": 0.1,
    "currencyShare": 0,
    "currencyDrift": 0,
    "currencyBand": 0,
    "currencyExcess": 0.5,
    # arrangement: change and performance
    "changeOrdered": 1,
    "changePremium": 0,
    "bonusRate": 0,
    "bonusProbability": 0,
    "atRiskShare": 0,
    "forfeitedShare": 0,
    "earnBackShare": 0,
    "missRate": 0,
    # arrangement: delivery
    "deliveryUnitCost": 0,
    "deliveryFactor": 0,
    "deliveryShare": 0.925,
    "deliveryAmount": 0,
    "deliveryEfficiency": 0,
    "deliveryInflation": 0,
    "changeCostRatio": 0.9,
    "fteCost": 0,
    "fteSaved": 0,
}

# Options that a deal file does not state (shared/model/switches.ts, "default").
OPTIONS = {
    "cashTiming": "end",
    "costBasis": "unitCost",
    "performanceBasis": "rates",
    "direction": "higher",
    "priceBasis": "unitPrice",
    "indexation": "none",
    "fixedChargeFollows": "no",
    "volumeBand": "excess",
    "volumeTiers": "single",
    "benchmark": "none",
    "currency": "none",
    "deliveryBasis": "shareOfCharges",
    "interfaces": "client",
    "gainSharing": "none",
    "gainSharedBy": "contract",
    "marginSharing": "none",
    "exit": "none",
    "terminationFee": "none",
    "paymentTerms": "atOnce",
    "gainShareable": "no",
    "benefitBasis": "amount",
    "holdback": "no",
    "biasTerm": "charges",
}


def stated(thing, name):
    """The value of an input of a thing of the deal file (a number, or a list by year)."""
    value = thing["inputs"].get(name, DEFAULTS[name])
    return in_year(thing, value, 1) if isinstance(value, str) else value


def chosen(thing, name):
    """The option of a switch; files before version 4 have none on a deal, a service or a one-off."""
    return thing.get("switches", {}).get(name, OPTIONS[name])


def in_year(thing, name, year):
    """md 1: a by-year input is one value or a list; the last value carries forward."""
    value = stated(thing, name)
    if not isinstance(value, list):
        return value
    return value[min(year, len(value)) - 1]


def factor(thing, name, year, sign):
    """md 1: factor(1) = 1, factor(y) = factor(y-1) * (1 + g(y)); (1 - g(y)) for productivity.

    Year 1's entry of the rate is not used.
    """
    result = 1.0
    for step in anniversaries(year):
        result *= 1 + sign * in_year(thing, name, step)
    return result

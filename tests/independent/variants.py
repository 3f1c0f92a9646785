"""A variant of a scenario as a file holds it: only what differs from the scenario it follows.

Read from the file format (0006 The document: `variantOf`): in place of its contents a variant states
`differences`, a list of {"at": the way to a place, "value": what stands there}. A way is made of keys of
records and, in a list, of what its things are known by. A difference without a value takes the thing away.
Where "(order)" stands for a thing, the value is what the things of the list are known by, in their order.
"""

KNOWN_BY = ("id", "service", "provider", "metric")
OWN = ("id", "name", "kind", "variantOf")
ORDER = "(order)"


def known_by(thing):
    """What a thing of a list is known by: a benefit by its id, an arrangement by its service, an engagement
    by its provider, a measure by its metric."""
    return next(thing[key] for key in KNOWN_BY if key in thing)


def put_in_list(things, key, rest, difference):
    """In the thing of that name, in its place; a new thing stands at the end; one taken away is gone."""
    if key == ORDER:
        names = difference["value"]
        # Decided: what the order does not name stands behind, as it stood.
        things.sort(key=lambda thing: names.index(known_by(thing)) if known_by(thing) in names else len(names))
        return
    place = next((n for n, thing in enumerate(things) if known_by(thing) == key), None)
    if rest:
        # Decided: a difference inside a thing that the parent no longer has says nothing.
        if place is not None:
            put(things[place], rest, difference)
    elif "value" not in difference:
        if place is not None:
            del things[place]
    elif place is None:
        things.append(difference["value"])
    else:
        things[place] = difference["value"]


def put_in_record(record, key, rest, difference):
    if rest:
        # Decided: the same for a record.
        if key in record:
            put(record[key], rest, difference)
    elif "value" in difference:
        record[key] = difference["value"]
    else:
        record.pop(key, None)


def put(holder, way, difference):
    put_in = put_in_list if isinstance(holder, list) else put_in_record
    put_in(holder, way[0], way[1:], difference)


def whole(scenario, of_id):
    """The scenario with all its contents; a variant of a variant follows its parent's own differences."""
    if "differences" not in scenario:
        return scenario
    parent = whole(of_id[scenario["variantOf"]], of_id)
    made = copied(parent) | {key: scenario[key] for key in OWN}
    for difference in scenario["differences"]:
        put(made, difference["at"], copied(difference))
    return made


def copied(value):
    """Nothing of a parent may change with its variant."""
    if isinstance(value, dict):
        return {key: copied(thing) for key, thing in value.items()}
    return [copied(thing) for thing in value] if isinstance(value, list) else value


def with_whole_variants(deal):
    of_id = {scenario["id"]: scenario for scenario in deal["scenarios"]}
    return deal | {"scenarios": [whole(scenario, of_id) for scenario in deal["scenarios"]]}

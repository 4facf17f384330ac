"""What can happen to a file: the same harm each time for the same seed."""

import json
import random
from collections.abc import Callable
from typing import Any

from fmgui.errors import FmguiError

ODD = (None, True, -1, 10**30, 1e308, float("nan"), "", "<b>x</b>", "x" * 5000, [], {}, [[]])
"""Values that are hardly ever those that belong there."""


def harmed(content: bytes, dice: random.Random) -> bytes:
    """The content of a file after something has happened to it."""
    data = bytearray(content)
    place = dice.randrange(len(data) + 1)
    match dice.randrange(6):
        case 0:
            return bytes(data[:place])
        case 1:
            for _ in range(dice.randint(1, 20)):
                data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        case 2:
            data[place : place + dice.randint(1, 600)] = bytes(dice.randint(1, 600))
        case 3:
            data[place:place] = dice.randbytes(dice.randint(1, 300))
        case 4:
            del data[place : place + dice.randint(1, 300)]
        case 5:
            end = place + dice.randint(1, 300)
            data[place:place] = data[place:end] * dice.randint(1, 4)
    return bytes(data)


def odd_json(content: bytes, dice: random.Random) -> bytes:
    """JSON in which something stands that does not belong there."""
    values = json.loads(content)
    holder: Any = values
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if dice.random() < 0.2 or not keys:
            break
        inner = holder[dice.choice(keys)]
        if not isinstance(inner, dict | list):
            break
        holder = inner
    key: Any = dice.choice([*keys, "foreign"]) if isinstance(holder, dict) else None
    if key is None:
        holder.append(dice.choice(ODD))
    elif dice.random() < 0.2:
        holder.pop(key, None)
    else:
        holder[key] = dice.choice(ODD)
    return json.dumps(values).encode()


def one_sentence_or_nothing(read: Callable[[], object]) -> str:
    """Read, and return the sentence it was refused with; empty where it was read as it is."""
    try:
        read()
    except FmguiError as error:
        sentence = str(error)
        assert sentence.endswith((".", "?"))
        assert len(sentence.splitlines()) == 1
        return sentence
    return ""

"""An axis that can be made logarithmic."""

import math

from fmgui.gui.plots.axes import Ticks, ValueAxis, round_values


class ScaleAxis(ValueAxis):
    """An axis that can be logarithmic: then what it measures are powers of ten."""

    logarithmic = False
    whole = False
    """Whether only whole numbers from 1 are told, as for epochs."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:  # noqa: N803
        """Return the distance of the ticks and where they are."""
        if not self.logarithmic:
            return [
                (step, [tick for tick in ticks if self._is_told(tick)])
                for step, ticks in super().tickValues(minVal, maxVal, size)
            ]
        if maxVal - minVal < 1:
            _, numbers = round_values(10**minVal, 10**maxVal, size)
        else:
            digits = (1, 2, 5) if (maxVal - minVal) * 3 < size / 30 else (1,)
            decades = range(math.floor(minVal), math.ceil(maxVal) + 1)
            numbers = [digit * 10.0**decade for decade in decades for digit in digits]
        told = [math.log10(tick) for tick in numbers if tick > 0 and self._is_told(tick)]
        return [(1, self.with_room(told, minVal, maxVal, size))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the numbers written out."""
        numbers = [10**value for value in values] if self.logarithmic else values
        return super().tickStrings(numbers, scale, spacing)

    def _is_told(self, tick: float) -> bool:
        return not self.whole or (tick >= 0.999 and abs(tick - round(tick)) < 1e-6)

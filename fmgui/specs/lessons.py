"""Lessons: steps that lead through the views, read from files that a teacher writes.

A lesson is a TOML file. Each ``[[step]]`` has a title and a text, and may have a preset to take,
settings to change, a page to open, what to look at, a question, and a training to wait for.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from fmgui.errors import ExperimentError
from fmgui.specs.base import Spec
from fmgui.specs.experiment import Experiment
from fmgui.specs.explain import did_you_mean
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset

PAGES = (
    "curves",
    "overview",
    "evaluation",
    "compare",
    "initialisation",
    "learning_rate",
    "loss_parts",
    "weights",
    "dropout",
    "early_stopping",
    "repeats",
)
"""The pages of the window that a step can open, by name; those after ``compare`` teach."""

Text = Annotated[str, Field(min_length=1)]


class Choice(Spec):
    """One answer to a question."""

    text: Text
    """The answer, as it is offered."""
    feedback: Text
    """What is said to who chooses it."""
    right: bool = False
    """Whether it is right; a question has one right answer, or several."""


class Step(Spec):
    """One page of a lesson."""

    title: Text
    text: Text
    """What is told, in paragraphs divided by empty lines; Markdown."""
    preset: str | None = None
    """The name of a preset to take into the form."""
    set: dict[str, Any] = Field(default_factory=dict)
    """Settings to change, by their paths, such as ``optimizer.learning_rate``."""
    page: str | None = None
    """The page of the window to open, one of ``PAGES``."""
    wait_for: Literal["training"] | None = None
    """What should have happened before one goes on."""
    look_at: str = ""
    """What to look at in the window."""
    question: str = ""
    choice: tuple[Choice, ...] = ()
    """The answers to choose among, two or more where there is a question."""

    @field_validator("preset")
    @classmethod
    def _is_known(cls, name: str | None) -> str | None:
        try:
            return name and preset(name).name
        except ExperimentError as error:
            raise ValueError(str(error)) from None

    @field_validator("page")
    @classmethod
    def _is_a_page(cls, name: str | None) -> str | None:
        if name is not None and name not in PAGES:
            known = ", ".join(PAGES)
            raise ValueError(
                f"There is no page {name}.{did_you_mean(name, PAGES)} Known are: {known}."
            )
        return name

    @model_validator(mode="after")
    def _question_has_answers(self) -> "Step":
        if bool(self.question) != (len(self.choice) > 1):
            raise ValueError("A question needs two choices or more, and choices need a question.")
        if self.question and not any(choice.right for choice in self.choice):
            raise ValueError("One of the choices must be right.")
        return self

    def experiment(self, present: Experiment) -> Experiment:
        """Return what the step puts into the form.

        Args:
            present: What is in the form now; a step without a preset starts from it.

        Raises:
            ExperimentError: The settings do not fit what they are put on.
        """
        start = preset(self.preset).experiment if self.preset else present
        return with_settings(start, list(self.set.items()))


class Lesson(Spec):
    """Steps in their order."""

    title: Text
    summary: Text
    """One line on what is learnt."""
    minutes: int | None = Field(default=None, ge=1, le=600)
    """About how long it takes."""
    position: int = 1000
    """Where it stands in the list of lessons: lower first."""
    step: tuple[Step, ...] = Field(min_length=1)


def shape(lesson: Lesson) -> list[Mapping[str, Any]]:
    """Return what a lesson does in each step, without its words: alike in every language."""
    return [
        {
            **step.model_dump(include={"preset", "set", "page", "wait_for"}),
            "looks": bool(step.look_at),
            "right": [choice.right for choice in step.choice],
        }
        for step in lesson.step
    ]

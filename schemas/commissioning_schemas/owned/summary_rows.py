"""The rows of the Summary sheet, for any number of portfolios and reserves (domain.md B.4)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReserveRows:
    """The five rows of one block of reserves, or of all reserves together."""

    heading: int

    @property
    def opening(self) -> int:
        """The row of the balance that the year starts with."""
        return self.heading + 1

    @property
    def money_in(self) -> int:
        """The row of what came in."""
        return self.heading + 2

    @property
    def money_out(self) -> int:
        """The row of what went out."""
        return self.heading + 3

    @property
    def closing(self) -> int:
        """The row of the balance that the year ends with."""
        return self.heading + 4


@dataclass(frozen=True, slots=True)
class SummaryRows:
    """Where every block of the Summary stands, told from the numbers of its rows."""

    portfolios: int
    reserves: int

    def requested(self, index: int) -> int:
        """Return the row of what a portfolio asked for; the first portfolio is 0."""
        return 5 + index

    @property
    def total_requested(self) -> int:
        """The row of all that was asked for."""
        return 5 + self.portfolios

    @property
    def approved(self) -> int:
        """The row of the approved budget."""
        return 6 + self.portfolios

    @property
    def unallocated(self) -> int:
        """The row of the approved budget less what was asked for."""
        return 7 + self.portfolios

    @property
    def draw(self) -> int:
        """The row of what is drawn from reserves."""
        return 8 + self.portfolios

    @property
    def gap(self) -> int:
        """The row of what neither the budget nor reserves pay for."""
        return 9 + self.portfolios

    @property
    def shares_heading(self) -> int:
        """The row of the heading over the shares."""
        return 11 + self.portfolios

    def share(self, index: int) -> int:
        """Return the row of a portfolio's share."""
        return 12 + self.portfolios + index

    @property
    def sum_of_shares(self) -> int:
        """The row where the shares are added."""
        return 12 + 2 * self.portfolios

    @property
    def external_heading(self) -> int:
        """The row of the heading over external funding."""
        return 14 + 2 * self.portfolios

    def external(self, index: int) -> int:
        """Return the row of a portfolio's external funding."""
        return 15 + 2 * self.portfolios + index

    @property
    def total_external(self) -> int:
        """The row of all external funding."""
        return 15 + 3 * self.portfolios

    @property
    def resources_heading(self) -> int:
        """The row of the heading over total resources."""
        return 17 + 3 * self.portfolios

    def resources(self, index: int) -> int:
        """Return the row of all that a portfolio has to spend."""
        return 18 + 3 * self.portfolios + index

    @property
    def total_resources(self) -> int:
        """The row of all that all portfolios have to spend."""
        return 18 + 4 * self.portfolios

    @property
    def contributions(self) -> int:
        """The row of contributions, which the requests hold already."""
        return 20 + 4 * self.portfolios

    def reserve(self, index: int) -> ReserveRows:
        """Return the block of a reserve; the first reserve is 0."""
        return ReserveRows(22 + 4 * self.portfolios + 6 * index)

    @property
    def all_reserves(self) -> ReserveRows:
        """The block of all reserves together, which stands after the last of them."""
        return self.reserve(self.reserves)

    @property
    def fall(self) -> int:
        """The row of the fall to next year's approved budget."""
        return self.all_reserves.heading + 6

    @property
    def fall_share(self) -> int:
        """The row of that fall as a share."""
        return self.fall + 1

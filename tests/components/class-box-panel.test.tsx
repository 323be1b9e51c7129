import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ClassBoxPanel } from "@/components/teach/class-box-panel";

const key = { x: "1", y: "2", d: "3" };

it("says which other assignments the same box serves, before anything is closed or deleted", () => {
  const { rerender } = render(
    <ClassBoxPanel teacherKey={key} others={["Week 2", "Week 3"]} alive={false} onCodes={() => {}} />,
  );
  expect(
    screen.getByText(/other assignments: “Week 2”, “Week 3”. The date, closing and deleting are for all/),
  );
  rerender(<ClassBoxPanel teacherKey={key} others={[]} alive={false} onCodes={() => {}} />);
  expect(screen.queryByText(/other assignments/)).toBeNull();
});

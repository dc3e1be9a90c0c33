/** Chinese descriptions of arguments that several families of functions share. */

export const DATA = "指标表：单位（地区、国家）在行，指标在列，可带或不带行列标签。空白与 NA 为缺失，不作零处理。";

export const FRAMEWORK = "各列所属的层：每列一个代码，或一张含 Column、Code、Direction、Weight、Low、High 列的表；省略时从列标题读取代码（如 H1、F5、S3）。";

export const DEMAND = "需求导向 θ，取值 0 到 1：一个数，或每个单位一个数；默认 0.5。";

export const PARAMS = "参数表，两列：名称与数值；名称见 HFS.PARAMS()；CALIBRATE 的结果可直接使用。";

export const DIRECTION = "全部一个或每列一个方向：1 或 -1、+ 或 -、benefit 或 cost；省略时取框架表中的方向，否则全部为 1。";
